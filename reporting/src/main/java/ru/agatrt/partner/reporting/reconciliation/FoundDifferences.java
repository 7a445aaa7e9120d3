package ru.agatrt.partner.reporting.reconciliation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import ru.agatrt.partner.reporting.reconciliation.persistence.ResultStore;
import ru.agatrt.partner.reporting.reconciliation.rules.FoundRow;
import ru.agatrt.partner.reporting.reconciliation.rules.FoundValue;
import ru.agatrt.partner.reporting.reconciliation.rules.TableResult;

/** What was found, as people are told of it: companies by code, one entry for each value. */
final class FoundDifferences {

    private FoundDifferences() {
    }

    /** Keys of the companies that will be named. */
    static Set<Long> partners(List<TableResult> results) {
        return results.stream().flatMap(r -> r.found().stream()).limit(ResultStore.KEPT).map(f -> f.cell().partner()).filter(p -> p != 0)
                .collect(Collectors.toSet());
    }

    /** The first ones, in the order of the tables. */
    static List<ReconciliationDifference> of(List<TableResult> results, Map<Long, String> codes) {
        List<ReconciliationDifference> differences = new ArrayList<>();
        for (TableResult result : results) {
            for (FoundRow row : result.found()) {
                for (FoundValue value : row.values()) {
                    if (differences.size() == ResultStore.KEPT) {
                        return differences;
                    }
                    differences.add(difference(row, value, codes));
                }
            }
        }
        return differences;
    }

    private static ReconciliationDifference difference(FoundRow row, FoundValue value, Map<Long, String> codes) {
        return new ReconciliationDifference(row.kind(), row.table(), Optional.ofNullable(codes.get(row.cell().partner())),
                Optional.of(row.cell().halfYear()).filter(h -> !h.isEmpty()), value.measure(),
                row.id() == 0 ? OptionalLong.empty() : OptionalLong.of(row.id()), Optional.ofNullable(row.key()),
                Optional.ofNullable(value.book()), Optional.ofNullable(value.warehouse()));
    }

    static ReconciliationTable table(TableResult result, Duration took) {
        ReconciliationTable.Outcome outcome = result.differences() > 0 ? ReconciliationTable.Outcome.DIFFERENT
                : result.moving() > 0 ? ReconciliationTable.Outcome.MOVING : ReconciliationTable.Outcome.EQUAL;
        return new ReconciliationTable(result.table(), result.book().rows(), result.warehouse().rows(), Optional.ofNullable(result.book().amount()),
                Optional.ofNullable(result.warehouse().amount()), checksum(result, result.book().checksum()),
                checksum(result, result.warehouse().checksum()), result.differences(), outcome, took);
    }

    private static Optional<String> checksum(TableResult result, long checksum) {
        return result.checked() ? Optional.of("%016x".formatted(checksum)) : Optional.empty();
    }
}
