package ru.agatrt.partner.web.review;

import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.web.support.Say;

/** Decisions in the reader's language. */
final class ReviewWords {

    private ReviewWords() {
    }

    /** «Понизить до серебряного»; @param status {@code null} where none is named */
    static String decision(Say say, ProposalKind kind, StatusCode status) {
        return status == null || kind == ProposalKind.NONE ? say.named("ReviewAct", kind.name())
                : say.text("ReviewAct." + kind + ".status", "status", say.named("StatusCode.genitive", status.name()));
    }
}
