package ru.agatrt.partner.review.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.review.Finding;

/** The requirements table of a status, judged row by row (§2). */
public final class RequirementRules {

    private static final Map<Requirement, Rule> RULES = new EnumMap<>(Map.ofEntries(
            Map.entry(Requirement.AGREEMENT, AgreementRules::agreement),
            Map.entry(Requirement.FIRST_PURCHASE, PurchaseRules::firstPurchase),
            Map.entry(Requirement.PURCHASE_VOLUME, PurchaseRules::volume),
            Map.entry(Requirement.MARKETING_EVENTS, PeopleRules::events),
            Map.entry(Requirement.SALES_SPECIALISTS, PeopleRules::sales),
            Map.entry(Requirement.TECH_SPECIALISTS, PeopleRules::technical),
            Map.entry(Requirement.WEBSITE, ProofRules::website),
            Map.entry(Requirement.CUSTOMER_REFERENCE, ProofRules::reference),
            Map.entry(Requirement.JOINT_SUPPORT, ProofRules::proof),
            Map.entry(Requirement.DEMO_STAND, ProofRules::proof),
            Map.entry(Requirement.TENURE, AgreementRules::tenure),
            Map.entry(Requirement.BUSINESS_PLAN, ProofRules::proof),
            Map.entry(Requirement.PARTNER_REPORTING, AgreementRules::reporting),
            Map.entry(Requirement.DEALER_NETWORK, PeopleRules::dealers)));

    private RequirementRules() {
    }

    /** One finding for each row of the edition, in its order. */
    public static List<Finding> judge(Edition edition, StatusCode status, PartnerFacts facts, Frame frame) {
        return edition.requirementsOf(status).stream()
                .map(cell -> RULES.get(cell.requirement()).judge(cell, facts, frame))
                .toList();
    }

    /** Every required row is met; recommended rows never block. */
    public static boolean eligible(List<Finding> findings) {
        return findings.stream().noneMatch(Finding::blocks);
    }
}
