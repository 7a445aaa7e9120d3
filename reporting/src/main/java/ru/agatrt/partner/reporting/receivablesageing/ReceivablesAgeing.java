package ru.agatrt.partner.reporting.receivablesageing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.agatrt.partner.receivable.Ageing;

/**
 * The content of the report, who is overdue most first.
 *
 * @param day on which the documents are open
 * @param rows ordered on construction
 * @param seenAt up to which moment of the book the warehouse has been filled; empty before its first filling
 */
public record ReceivablesAgeing(LocalDate day, List<DebtorRow> rows, Optional<Instant> seenAt) {

    public ReceivablesAgeing {
        rows = rows.stream().sorted(Comparator.comparing((DebtorRow r) -> r.ageing().overdue()).reversed()
                .thenComparing(r -> r.ageing().total(), Comparator.reverseOrder())
                .thenComparing(r -> r.company().code()).thenComparing(r -> r.creditor().code())).toList();
    }

    /** The same for people to read: managers by name instead of login. */
    ReceivablesAgeing withManagers(Map<String, String> names) {
        return new ReceivablesAgeing(day, rows.stream().map(row -> {
            DebtorRow.Company c = row.company();
            return new DebtorRow(new DebtorRow.Company(c.code(), c.name(), c.manager() == null ? null : names.get(c.manager())), row.creditor(),
                    row.documents(), row.ageing());
        }).toList(), seenAt);
    }

    /** Sums over everything. */
    public Ageing total() {
        return Ageing.of(rows.stream().flatMap(row -> row.documents().stream()).toList(), day);
    }

    public int documents() {
        return rows.stream().mapToInt(row -> row.documents().size()).sum();
    }

    /** Partners who owe anything. */
    public long debtors() {
        return rows.stream().map(row -> row.company().code()).distinct().count();
    }

    /** Partners who are past due with anybody. */
    public long overdue() {
        return rows.stream().filter(row -> row.ageing().overdue().signum() > 0).map(row -> row.company().code()).distinct().count();
    }
}
