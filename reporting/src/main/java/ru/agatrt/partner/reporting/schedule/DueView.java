package ru.agatrt.partner.reporting.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.outbox.LetterRow;

/**
 * A due time of a schedule and what became of it.
 *
 * @param id      names it
 * @param when    it was due, and for which day
 * @param problem code of the reason why it failed; {@code null} when it did not
 */
public record DueView(String id, When when, DueState state, String problem, Result result) {

    /**
     * @param dueAt   of a run that a person asked for, when it was asked for
     * @param day     Moscow: what the parameters are taken from
     * @param by      login of who asked, or that of the system
     * @param endedAt {@code null} before
     */
    public record When(Instant dueAt, LocalDate day, DueCause cause, String by, Instant endedAt) {
    }

    /**
     * @param run      public id of the run of the report; {@code null} before
     * @param document {@code null} unless it is made
     * @param letters  that carried it
     */
    public record Result(String run, ArchivedDocument document, List<LetterRow> letters) {

        public Result {
            letters = List.copyOf(letters);
        }
    }

    public boolean byCalendar() {
        return when.cause() == DueCause.CALENDAR;
    }
}
