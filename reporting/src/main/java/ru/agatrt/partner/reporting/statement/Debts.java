package ru.agatrt.partner.reporting.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import ru.agatrt.partner.receivable.Ageing;

/**
 * What the partner owed on a day.
 *
 * @param day last day of the half-year, or the statement's own where that comes first
 * @param told newest day up to it of which any creditor told what is open; {@code null}: none did, so nothing is known
 * @param open ordered on construction, the oldest first
 */
record Debts(LocalDate day, LocalDate told, List<Debt> open) {

    Debts {
        open = open.stream().sorted(Comparator.comparing((Debt d) -> d.document().dueOn()).thenComparing(d -> d.document().creditor())
                .thenComparing(d -> d.document().documentNo())).toList();
    }

    static Debts unknown(LocalDate day) {
        return new Debts(day, null, List.of());
    }

    /** By the book's own rule. */
    Ageing ageing() {
        return Ageing.of(open.stream().map(Debt::document).toList(), day);
    }
}
