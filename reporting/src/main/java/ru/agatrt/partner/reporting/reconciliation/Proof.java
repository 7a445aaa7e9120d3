package ru.agatrt.partner.reporting.reconciliation;

import java.time.Instant;
import java.util.Optional;
import ru.agatrt.partner.reporting.style.Texts;

/**
 * What a document says of the warehouse that it was made from.
 *
 * @param comparedUpTo moment of the book up to which everything was compared
 * @param rows         that were compared
 * @param differences  that were left; 0: equal
 */
public record Proof(Instant comparedUpTo, long rows, long differences) {

    /**
     * The sentence, the same in every form.
     *
     * @param proof empty: nothing has been found out yet
     */
    public static String say(Optional<Proof> proof, Texts texts) {
        return proof.map(p -> texts.say(p.differences == 0 ? "proof.equal" : "proof.different", "moment", texts.minute(p.comparedUpTo),
                "rows", p.rows, "count", p.differences)).orElseGet(() -> texts.say("proof.never"));
    }
}
