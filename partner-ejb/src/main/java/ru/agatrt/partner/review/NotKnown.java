package ru.agatrt.partner.review;

import java.math.BigDecimal;
import java.util.List;
import ru.agatrt.partner.kernel.Requirement;

/**
 * What is not known yet and may turn proposals, gathered over all provisional ones.
 *
 * @param code        what kind of gap, a key of the bundles as {@code unknown.DEALS}
 * @param requirement the row it concerns
 * @param amount      roubles in all; {@code null} where it is no sum
 * @param proposals   those that hang on it, in the order of partner codes
 */
public record NotKnown(String code, Requirement requirement, BigDecimal amount, List<Ref> proposals) {

    public NotKnown {
        proposals = List.copyOf(proposals);
    }

    /** A proposal by name. @param key {@code P-00093/RETAIL} */
    public record Ref(String key, String name) {
    }
}
