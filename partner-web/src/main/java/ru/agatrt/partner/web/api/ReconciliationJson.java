package ru.agatrt.partner.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationDetails;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationDifference;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationTable;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationView;
import ru.agatrt.partner.web.support.Messages;

/** Shapes of comparisons; moments UTC, values of both sides as text, {@code null} where there is nothing. */
final class ReconciliationJson {

    private ReconciliationJson() {
    }

    /** Why nothing could be found out. */
    public record Failure(String code, String message) {
    }

    /** A comparison; {@code found} differences at first, {@code remaining} after the repair. */
    public record Run(String id, String state, String cause, String phase, int progress, String comparedUpTo, String knownAt, long rowsCompared,
                      long found, long remaining, String repairedAt, String requestedBy, String requestedAt, String finishedAt, Failure failure) {

        static Run of(ReconciliationView v, Locale locale) {
            return new Run(v.id().toString(), v.state().name(), v.cause().name(), v.phase().name(), v.percent(), moment(v.comparedUpTo()),
                    moment(v.knownAt()), v.rowsCompared(), v.found(), v.remaining(), moment(v.repairedAt()), v.requestedBy(),
                    v.requestedAt().toString(), moment(v.finishedAt()),
                    v.failure().map(f -> new Failure(f.code(), Messages.say(locale, f))).orElse(null));
        }
    }

    /** A comparison with what it found: {@code differences} are those that are left, {@code repaired} those that no longer are. */
    public record Details(String id, String state, String cause, String phase, int progress, String comparedUpTo, String knownAt, long rowsCompared,
                          long found, long remaining, String repairedAt, String requestedBy, String requestedAt, String finishedAt, Failure failure,
                          List<Table> tables, List<Difference> differences, List<Difference> repaired) {

        static Details of(ReconciliationView v, ReconciliationDetails details, Locale locale) {
            Run r = Run.of(v, locale);
            List<ReconciliationDifference> left = details.differences();
            return new Details(r.id, r.state, r.cause, r.phase, r.progress, r.comparedUpTo, r.knownAt, r.rowsCompared, r.found, r.remaining, r.repairedAt,
                    r.requestedBy, r.requestedAt, r.finishedAt, r.failure, details.tables().stream().map(Table::of).toList(),
                    left.stream().map(Difference::of).toList(),
                    details.found().stream().filter(d -> !left.contains(d)).map(Difference::of).toList());
        }
    }

    public record Table(String table, String outcome, long rowsBook, long rowsWarehouse, String sumBook, String sumWarehouse, String checksumBook,
                        String checksumWarehouse, long differences, double seconds) {

        static Table of(ReconciliationTable t) {
            return new Table(t.table(), t.outcome().name(), t.rowsBook(), t.rowsWarehouse(), t.sumBook().map(Object::toString).orElse(null),
                    t.sumWarehouse().map(Object::toString).orElse(null), t.checksumBook().orElse(null), t.checksumWarehouse().orElse(null),
                    t.differences(), t.took().toMillis() / 1000.0);
        }
    }

    /** {@code row} is the id of the version in the book, {@code key} what people know it by. */
    public record Difference(String partner, String halfYear, String measure, String book, String warehouse, String kind, String table, Long row,
                             String key) {

        static Difference of(ReconciliationDifference d) {
            return new Difference(d.partner().orElse(null), d.halfYear().orElse(null), d.measure(), d.book().orElse(null), d.warehouse().orElse(null),
                    d.kind().name(), d.table(), number(d.rowId()), d.rowKey().orElse(null));
        }

        private static Long number(OptionalLong id) {
            return id.isPresent() ? id.getAsLong() : null;
        }
    }

    private static String moment(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
