package ru.agatrt.partner.launcher.demo;

import java.util.List;

/** Makes one import file out of the plans of all partners. */
@FunctionalInterface
interface PlanTable {

    CsvTable of(List<PartnerPlan> plans);
}
