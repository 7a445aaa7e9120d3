package ru.agatrt.partner.review.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.review.Evidence;
import ru.agatrt.partner.review.Finding;

/** A finding in the making: the rule says what is the case, the cell's modality says what that means. */
final class Verdict {

    private final RequirementCell cell;
    private final List<Evidence> evidence = new ArrayList<>();
    private Text required = Text.of("required.none");
    private Text actual;
    private Outcome plain = Outcome.NOT_MET;
    private Text explanation;
    private BigDecimal progress;
    private Text shortfall;
    private Text enough;

    private Verdict(RequirementCell cell) {
        this.cell = cell;
    }

    static Verdict on(RequirementCell cell) {
        return new Verdict(cell);
    }

    /** What the edition asks for; said only where it asks. */
    Verdict required(Text text) {
        if (cell.modality() != Modality.NOT_REQUIRED) {
            required = text;
        }
        return this;
    }

    Verdict actual(Text text) {
        actual = text;
        return this;
    }

    Verdict evidence(List<Evidence> rows) {
        evidence.addAll(rows);
        return this;
    }

    /** Share of a threshold, cut to 0…1. */
    Verdict progress(BigDecimal reached, BigDecimal threshold) {
        progress = threshold.signum() <= 0 ? BigDecimal.ONE
                : reached.max(BigDecimal.ZERO).divide(threshold, 4, RoundingMode.DOWN).min(BigDecimal.ONE);
        return this;
    }

    Verdict shortfall(Text text) {
        shortfall = text;
        return this;
    }

    Verdict enough(Text text) {
        enough = text;
        return this;
    }

    Finding met(Text why) {
        plain = Outcome.MET;
        shortfall = null;
        enough = null;
        return finding(why);
    }

    Finding notMet(Text why) {
        plain = Outcome.NOT_MET;
        return finding(why);
    }

    Finding notKnown(Text why) {
        plain = Outcome.NOT_KNOWN;
        return finding(why);
    }

    private Finding finding(Text why) {
        explanation = why;
        return new Finding(cell.requirement(), cell.modality(), required, actual == null ? why : actual, outcome(), cell.clause(),
                explanation, evidence, progress, shortfall, enough);
    }

    private Outcome outcome() {
        return switch (cell.modality()) {
            case REQUIRED -> plain;
            case RECOMMENDED -> plain == Outcome.MET ? Outcome.RECOMMENDED_MET : Outcome.RECOMMENDED_NOT_MET;
            case NOT_REQUIRED -> Outcome.NOT_REQUIRED;
        };
    }
}
