package ru.agatrt.partner.review;

import java.util.List;
import ru.agatrt.partner.review.persistence.Canonical;
import ru.agatrt.partner.review.persistence.FindingsJson;

/**
 * A judgement as it is kept with a decision: the same findings always give the same bytes and hash.
 *
 * @param content canonical JSON, compressed
 * @param hash    SHA-256 of the JSON, lower-case hexadecimal
 */
public record FrozenJudgement(byte[] content, String hash) {

    public static FrozenJudgement of(Judgement judgement) {
        String json = FindingsJson.write(new ProposalContent(null, List.of(judgement), List.of(), List.of()));
        return new FrozenJudgement(Canonical.zip(json), Canonical.sha256(json));
    }

    /** The judgement that was kept. */
    public static Judgement thaw(byte[] content) {
        return FindingsJson.read(Canonical.unzip(content)).judged().get(0);
    }

    /** SHA-256 over the lines of a whole run. */
    public static String hashOf(String lines) {
        return Canonical.sha256(lines);
    }
}
