package ru.agatrt.partner.reporting.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.reporting.reconciliation.Proof;
import ru.agatrt.partner.reporting.style.Texts;

/**
 * The sentences around the numbers, the same in every form.
 *
 * @param texts the language
 * @param manager name of the personal manager, or a dash
 * @param producedBy name of the person, as the account has it
 * @param producedAt moment of the document
 * @param proof what the last comparison of warehouse and book found
 */
record StatementTexts(Texts texts, String manager, String producedBy, Instant producedAt, Optional<Proof> proof) {

    String period(HalfYear period) {
        return texts.say("period.H" + period.half(), "year", String.valueOf(period.year()));
    }

    String days(HalfYear period) {
        return texts.say("period.days", "from", texts.date(period.firstDay()), "to", texts.date(period.lastDay()));
    }

    String edition(PartnerStatement statement) {
        return texts.say("edition", "title", texts.pick(statement.edition().summary().titleRu(),
                statement.edition().summary().titleEn()));
    }

    /** The business day of the document. */
    LocalDate today() {
        return LocalDate.ofInstant(producedAt, Texts.MOSCOW);
    }

    String status(StatusCode status) {
        return texts.name("status", status.name());
    }

    String freshness(PartnerStatement statement) {
        return statement.figures().seenAt().map(seen -> texts.say("freshness.seen", "moment", texts.moment(seen)))
                .orElseGet(() -> texts.say("freshness.never"));
    }

    String reconciled() {
        return Proof.say(proof, texts);
    }

    String produced() {
        return texts.say("footer.produced", "moment", texts.moment(producedAt), "who", producedBy);
    }
}
