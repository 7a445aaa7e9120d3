package ru.agatrt.partner.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.fact.VersionedFacts;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;

/** Reads agreements and reports, one query each for all partners asked for. */
@ApplicationScoped
public class AgreementFacts {

    @Inject
    private Jdbi book;

    @Inject
    private VersionedFacts facts;

    /** For the container's proxies. */
    protected AgreementFacts() {
    }

    public AgreementFacts(Jdbi book, VersionedFacts facts) {
        this.book = book;
        this.facts = facts;
    }

    /**
     * Agreements by partner, oldest first. Where a person's word holds, it stands in place of the file's (ADR 0076). An agreement that
     * only the company's own row names (number and date of signature) counts too, without an end and without a calendar.
     */
    public Map<Long, List<AgreementTerm>> agreements(PartnerSelection selection) {
        if (selection.partners().isEmpty()) {
            return Map.of();
        }
        return book.withHandle(h -> selection.bind(h.createQuery("""
                        SELECT partner_id, agreement_no, signed_on, valid_to, reports, report_due_days, directions
                          FROM agreement f
                         WHERE recorded_at <= :known AND superseded_at > :known AND %s
                           AND NOT EXISTS (SELECT 1 FROM agreement_amendment m
                                            WHERE m.recorded_at <= :known AND m.superseded_at > :known AND m.agreement_no = f.agreement_no)
                        UNION ALL
                        SELECT partner_id, agreement_no, signed_on, valid_to, reports, report_due_days, directions
                          FROM agreement_amendment
                         WHERE recorded_at <= :known AND superseded_at > :known AND %s
                        UNION ALL
                        SELECT v.partner_id, v.agreement_no, v.agreement_signed_on, DATE '9999-12-31', NULL, NULL, v.directions
                          FROM partner_version v
                         WHERE v.recorded_at <= :known AND v.superseded_at > :known AND %s
                           AND v.agreement_no IS NOT NULL AND v.agreement_signed_on IS NOT NULL
                           AND NOT EXISTS (SELECT 1 FROM agreement a
                                            WHERE a.recorded_at <= :known AND a.superseded_at > :known
                                              AND a.agreement_no = v.agreement_no)
                           AND NOT EXISTS (SELECT 1 FROM agreement_amendment m
                                            WHERE m.recorded_at <= :known AND m.superseded_at > :known
                                              AND m.agreement_no = v.agreement_no)
                         ORDER BY signed_on, agreement_no""".formatted(selection.condition("partner_id"), selection.condition("partner_id"),
                        selection.condition("v.partner_id"))))
                .map((rs, c) -> Map.entry(rs.getLong("partner_id"), new AgreementTerm(
                        rs.getString("agreement_no"), rs.getObject("signed_on", LocalDate.class),
                        new Period(rs.getObject("signed_on", LocalDate.class), rs.getObject("valid_to", LocalDate.class)).lastDay(),
                        rs.getString("reports") == null ? null : ReportCalendar.valueOf(rs.getString("reports")),
                        rs.getInt("report_due_days"), Direction.set(rs.getString("directions")))))
                .filter(row -> selection.contains(row.getKey()))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** Reports handed in, by partner and period. */
    public Map<Long, List<PartnerReport>> reports(PartnerSelection selection) {
        return facts.byPartner("partner_report", "period, submitted_on, state", "period", selection,
                (rs, c) -> new PartnerReport(rs.getString("period"), rs.getObject("submitted_on", LocalDate.class),
                        rs.getString("state")));
    }
}
