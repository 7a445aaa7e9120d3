package ru.agatrt.partner.launcher.demo;

import java.util.List;

/** Files of what the rest refers to: partners, products, agreements, statuses. */
final class MasterTables {

    private MasterTables() {
    }

    static CsvTable partners(List<PartnerPlan> plans) {
        CsvTable table = new CsvTable("partners", "01-partners.csv", "code;legal_name;short_name;inn;kpp;ogrn;country;region;website;"
                + "directions;cooperation_since;agreement_no;agreement_signed_on;manager");
        for (PartnerPlan plan : plans) {
            Company company = plan.company();
            List<Agreement> agreements = Agreement.of(plan);
            Agreement current = agreements.isEmpty() ? null : agreements.get(agreements.size() - 1);
            String website = hasWebsite(plan) ? CompanyNames.website(company.shortName()) : null;
            table.add(company.code(), company.legalName(), company.shortName(), company.register().inn(), company.register().kpp(),
                    company.register().ogrn(), company.region().country(), company.region().name(), website, plan.standing().directions(),
                    plan.standing().since(), current == null ? null : current.number(), current == null ? null : current.signedOn(),
                    company.serial() % 2 == 1 ? "manager" : "manager2");
        }
        return table;
    }

    static boolean hasWebsite(PartnerPlan plan) {
        return !plan.has(Twist.NO_WEBSITE) && !plan.has(Twist.OCCASIONAL);
    }

    static CsvTable products() {
        CsvTable table = new CsvTable("products", "02-products.csv", "code;name;group;kind;own_manufacture");
        for (Product product : Catalogue.products()) {
            table.add(product.code(), product.name(), product.group(), product.kind(), DealBook.yesNo(product.own()));
        }
        return table;
    }

    static CsvTable agreements(List<PartnerPlan> plans) {
        CsvTable table = new CsvTable("agreements", "03-agreements.csv",
                "agreement_no;partner_code;signed_on;valid_to;directions;territory;reports;report_due_days");
        for (PartnerPlan plan : plans) {
            ReportCalendar reports = plan.standing().reports();
            for (Agreement agreement : Agreement.of(plan)) {
                table.add(agreement.number(), plan.code(), agreement.signedOn(), agreement.validTo(), plan.standing().directions(),
                        plan.company().region().name(), reports.frequency(), reports.dueDays());
            }
        }
        return table;
    }

    static CsvTable statuses(List<PartnerPlan> plans) {
        CsvTable table = new CsvTable("statuses", "05-statuses.csv",
                "partner_code;direction;valid_from;status;valid_to;individual_threshold;decided_on;note");
        for (PartnerPlan plan : plans) {
            for (StatusSpan span : StatusHistory.of(plan.career())) {
                table.add(plan.code(), span.level().direction(), span.from(), span.level(), span.to(), span.threshold(),
                        span.decision().on(), span.decision().note());
            }
        }
        return table;
    }
}
