package ru.agatrt.partner.reporting.export;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.reporting.reconciliation.Proof;
import ru.agatrt.partner.reporting.style.Texts;

/**
 * What every document says about itself, the same in every form: what it covers, up to when its data is known and what
 * proves that, who made it and when.
 *
 * @param texts the language
 * @param period what the heading names, as «1-е полугодие 2026»
 * @param note days and edition, under the heading
 * @param standing sentences on the data: how fresh, as known when, compared with the book when
 * @param producer who made the document
 */
public record Imprint(Texts texts, String period, String note, List<String> standing, Producer producer) {

    public Imprint {
        standing = List.copyOf(standing);
    }

    /**
     * Who made a document.
     *
     * @param name of the person, as the account has it
     * @param at moment of the document
     */
    public record Producer(String name, Instant at) {
    }

    /**
     * Of a document on a half-year.
     *
     * @param edition title of the edition in force on its first day
     */
    public static Imprint halfYear(Texts texts, HalfYear halfYear, String edition, List<String> standing, Producer producer) {
        return new Imprint(texts, period(texts, halfYear), days(texts, halfYear) + "  ·  " + texts.say("edition", "title", edition),
                standing, producer);
    }

    public static String period(Texts texts, HalfYear halfYear) {
        return texts.say("period.H" + halfYear.half(), "year", String.valueOf(halfYear.year()));
    }

    /** First and last day. */
    public static String days(Texts texts, HalfYear halfYear) {
        return texts.say("period.days", "from", texts.date(halfYear.firstDay()), "to", texts.date(halfYear.lastDay()));
    }

    /** @param seenAt moment of the book up to which the warehouse is filled; empty before the first filling */
    public static String freshness(Texts texts, Optional<Instant> seenAt) {
        return seenAt.map(seen -> texts.say("freshness.seen", "moment", texts.moment(seen))).orElseGet(() -> texts.say("freshness.never"));
    }

    /** What a document of the warehouse says on its data: how fresh it is, and what the last comparison with the book found. */
    public static List<String> warehouse(Texts texts, Optional<Instant> seenAt, Optional<Proof> proof) {
        return List.of(freshness(texts, seenAt), Proof.say(proof, texts));
    }

    /** Title of the document. */
    public String title() {
        return texts.say("report.heading") + ": " + period;
    }

    public String produced() {
        return texts.say("footer.produced", "moment", texts.moment(producer.at()), "who", producer.name());
    }

    /** What the designs' shared parts declare. */
    public Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        values.put("PERIOD", period);
        values.put("SUBTITLE", note);
        values.put("STANDING", String.join("\n", standing));
        values.put("PRODUCED", produced());
        return values;
    }

    /**
     * The last sheet of a workbook: what the file is.
     *
     * @param first labels and texts in turn that stand before
     */
    public void about(WorkbookFile book, String... first) {
        Sheet sheet = book.sheet(texts.say("sheet.about"), List.of(
                new Sheet.Column(texts.say("about.report"), Sheet.Kind.TEXT, 24),
                new Sheet.Column(texts.say("report.title"), Sheet.Kind.PROSE, 60)));
        for (int i = 0; i + 1 < first.length; i += 2) {
            sheet.row(first[i], first[i + 1]);
        }
        sheet.row(texts.say("about.period"), period).row(texts.say("about.note"), note);
        standing.forEach(sentence -> sheet.row(texts.say("about.freshness"), sentence));
        sheet.row(texts.say("about.produced"), produced()).row(texts.say("about.rules"), texts.say("note.rules"));
    }
}
