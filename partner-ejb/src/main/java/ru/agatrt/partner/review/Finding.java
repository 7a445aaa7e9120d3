package ru.agatrt.partner.review;

import java.math.BigDecimal;
import java.util.List;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.Text;

/**
 * What was found for one requirement of one status.
 *
 * @param required    what the edition asks for
 * @param actual      what the facts say
 * @param clause      where the program document asks for it
 * @param explanation one sentence: why the outcome is what it is
 * @param progress    0 to 1, share of the threshold reached; {@code null} where the requirement is no quantity
 * @param shortfall   what is missing; {@code null} when met
 * @param enough      what would be enough; {@code null} when met or nothing can be said
 */
public record Finding(Requirement requirement, Modality modality, Text required, Text actual, Outcome outcome, String clause,
                      Text explanation, List<Evidence> evidence, BigDecimal progress, Text shortfall, Text enough) {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** Whether it keeps the partner from the status. */
    public boolean blocks() {
        return modality == Modality.REQUIRED && outcome.blocks();
    }
}
