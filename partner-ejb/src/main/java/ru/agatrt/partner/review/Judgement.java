package ru.agatrt.partner.review;

import java.util.List;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.StatusCode;

/** One status judged for one partner. */
public record Judgement(StatusCode status, List<Finding> findings) {

    public Judgement {
        findings = List.copyOf(findings);
    }

    /** Every required row is met; recommended rows never block. */
    public boolean eligible() {
        return findings.stream().noneMatch(Finding::blocks);
    }

    /** Rows that keep the partner from the status. */
    public List<Finding> blocking() {
        return findings.stream().filter(Finding::blocks).toList();
    }

    /** Number of rows that decide. */
    public int requiredRows() {
        return (int) findings.stream().filter(f -> f.modality() == Modality.REQUIRED).count();
    }
}
