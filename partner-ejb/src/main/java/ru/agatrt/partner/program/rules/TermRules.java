package ru.agatrt.partner.program.rules;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.program.EditionSummary;

/** From which day an edition may be in force. */
public final class TermRules {

    private TermRules() {
    }

    /**
     * Whether the day lies in a half-year that is over: its requirements, if it is that half-year's first day, and the
     * discounts due in it change in hindsight, which a director confirms. Published lists keep the edition they used.
     */
    public static boolean isInHindsight(LocalDate from, LocalDate today) {
        return from.isBefore(HalfYear.of(today).firstDay());
    }

    /**
     * @param newest    the edition with the latest first day known
     * @param published the latest half-year with a published list; {@code null} without one
     * @throws InvalidInput {@code EDITION_DATE}: no day, or beyond 2099
     * @throws Conflict     {@code EDITION_DATE_TAKEN}: not after the first day of the newest edition, whose days the new one
     *                      would take whole; {@code EDITION_DATE_PUBLISHED}: in a half-year settled by a published list;
     *                      {@code EDITION_DATE_CLOSED}: in a half-year that is over, and not confirmed
     */
    public static void requireDay(LocalDate from, LocalDate today, EditionSummary newest, HalfYear published, boolean confirmed) {
        if (from == null || from.getYear() > 2099) {
            throw new InvalidInput("EDITION_DATE", "value", from);
        }
        if (newest != null && !from.isAfter(newest.inForceFrom())) {
            throw new Conflict("EDITION_DATE_TAKEN", "edition", newest.code(), "from", newest.inForceFrom());
        }
        if (published != null && !from.isAfter(published.lastDay())) {
            throw new Conflict("EDITION_DATE_PUBLISHED", "from", from, "halfYear", published);
        }
        if (isInHindsight(from, today) && !confirmed) {
            throw new Conflict("EDITION_DATE_CLOSED", "from", from, "halfYear", HalfYear.of(from));
        }
    }

    /**
     * @throws Conflict {@code EDITION_BEGUN}: it is in force already, or was; {@code EDITION_NOT_LAST}: a later one is decided
     */
    public static void requireWithdrawable(EditionSummary edition, LocalDate today) {
        if (edition.inForceFrom() == null || !edition.inForceFrom().isAfter(today)) {
            throw new Conflict("EDITION_BEGUN", "edition", edition.code());
        }
        if (edition.lastDay() != null) {
            throw new Conflict("EDITION_NOT_LAST", "edition", edition.code());
        }
    }
}
