package ru.agatrt.partner.reporting.halfyearvolume;

import java.time.Instant;
import java.util.Optional;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.reporting.reconciliation.Proof;
import ru.agatrt.partner.reporting.style.Texts;

/**
 * The sentences around the numbers, the same in every form.
 *
 * @param texts the language
 * @param edition title of the edition in force on the half-year's first day
 * @param producedBy name of the person, as the account has it
 * @param producedAt moment of the document
 * @param proof what the last comparison of warehouse and book found
 */
record VolumeTexts(Texts texts, String edition, String producedBy, Instant producedAt, Optional<Proof> proof) {

    String period(HalfYear period) {
        return texts.say("period.H" + period.half(), "year", String.valueOf(period.year()));
    }

    String days(HalfYear period) {
        return texts.say("period.days", "from", texts.date(period.firstDay()), "to", texts.date(period.lastDay()));
    }

    String editionNote() {
        return texts.say("edition", "title", edition);
    }

    String freshness(HalfYearVolume report) {
        return report.seenAt().map(seen -> texts.say("freshness.seen", "moment", texts.moment(seen)))
                .orElseGet(() -> texts.say("freshness.never"));
    }

    String reconciled() {
        return Proof.say(proof, texts);
    }

    String produced() {
        return texts.say("footer.produced", "moment", texts.moment(producedAt), "who", producedBy);
    }
}
