package ru.agatrt.partner.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.review.persistence.Canonical;
import ru.agatrt.partner.review.persistence.FindingsJson;

/**
 * All requirements of one status judged for one partner.
 *
 * @param halfYear {@code null} when another period was asked for
 * @param asOf     business day the facts must hold on
 * @param knownAt  moment of knowledge, UTC
 * @param edition  code of the edition that asks
 * @param eligible every required row is met
 */
public record Scorecard(PartnerCode partner, StatusCode status, HalfYear halfYear, Period period, LocalDate asOf, Instant knownAt,
                        String edition, boolean eligible, List<Finding> findings, List<Ground> grounds) {

    public Scorecard {
        findings = List.copyOf(findings);
        grounds = List.copyOf(grounds);
    }

    /** Required rows. */
    public List<Finding> required() {
        return findings.stream().filter(f -> f.modality() == Modality.REQUIRED).toList();
    }

    /** Required rows that are missing or not known. */
    public List<Finding> missing() {
        return findings.stream().filter(Finding::blocks).toList();
    }

    /** SHA-256 over the canonical findings: the same facts and edition always give the same. */
    public String hash() {
        return Canonical.sha256(FindingsJson.write(new ProposalContent(null, List.of(new Judgement(status, findings)), List.of(), grounds)));
    }
}
