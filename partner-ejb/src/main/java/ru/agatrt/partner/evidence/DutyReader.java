package ru.agatrt.partner.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.agreement.AgreementFacts;
import ru.agatrt.partner.agreement.AgreementTerm;
import ru.agatrt.partner.agreement.PartnerReport;
import ru.agatrt.partner.agreement.ReportingDuty;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;

/** Gathers with one query for each kind of fact, however many companies there are. */
record DutyReader(Jdbi book, AgreementFacts agreements, EvidenceFacts evidence, StatusFacts statuses) {

    private static final String COMPANIES = """
            SELECT p.id, p.code, v.short_name, v.region, v.manager
              FROM partner p
              JOIN partner_version v ON v.partner_id = p.id AND v.recorded_at <= :known AND v.superseded_at > :known
             ORDER BY p.code""";
    private static final List<StatusCode> FROM_THE_HIGHEST =
            List.of(StatusCode.DISTRIBUTOR, StatusCode.GOLD, StatusCode.SILVER, StatusCode.AUTHORIZED, StatusCode.PROJECT);

    List<PartnerDuty> read(HalfYear halfYear, Knowledge known) {
        Map<Long, PartnerDuty.Company> companies = companies(known);
        PartnerSelection selection = new PartnerSelection(companies.keySet(), known);
        Map<Long, List<AgreementTerm>> terms = agreements.agreements(selection);
        Map<Long, List<PartnerReport>> reports = agreements.reports(selection);
        Map<Long, List<EvidenceRow>> proofs = evidence.evidence(selection);
        Map<Long, List<HeldStatus>> held = statuses.assignments(selection);
        return companies.entrySet().stream().map(e -> new PartnerDuty(e.getValue(),
                highest(of(held, e.getKey()), halfYear.lastDay()),
                ReportingDuty.of(of(terms, e.getKey()), of(reports, e.getKey()), halfYear.period()),
                of(proofs, e.getKey()).stream().filter(p -> p.standsForReports(halfYear.period())).map(EvidenceRow::validFrom).findFirst()
                        .orElse(null))).toList();
    }

    private Map<Long, PartnerDuty.Company> companies(Knowledge known) {
        Map<Long, PartnerDuty.Company> companies = new LinkedHashMap<>();
        book.useHandle(h -> h.createQuery(COMPANIES).bind("known", known.moment())
                .map((rs, c) -> Map.entry(rs.getLong("id"), new PartnerDuty.Company(rs.getString("code"), rs.getString("short_name"),
                        rs.getString("region"), rs.getString("manager"))))
                .forEach(e -> companies.put(e.getKey(), e.getValue())));
        return companies;
    }

    private static StatusCode highest(List<HeldStatus> held, LocalDate day) {
        return held.stream().filter(s -> s.heldOn(day)).map(HeldStatus::status).min(Comparator.comparingInt(FROM_THE_HIGHEST::indexOf))
                .orElse(StatusCode.NONE);
    }

    private static <T> List<T> of(Map<Long, List<T>> byPartner, Long key) {
        return byPartner.getOrDefault(key, List.of());
    }
}
