package ru.agatrt.partner.review.rules;

import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.review.Finding;

/** One requirement. */
@FunctionalInterface
interface Rule {

    Finding judge(RequirementCell cell, PartnerFacts facts, Frame frame);
}
