package ru.agatrt.partner.review.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.receivable.OpenDocument;
import ru.agatrt.partner.receivable.ReceivablesDoor;
import ru.agatrt.partner.review.Ground;
import ru.agatrt.partner.sanction.Violation;

/** Grounds for measures. They are shown; applying a measure is always a person's decision. */
public final class GroundRules {

    private GroundRules() {
    }

    /** Ground (2): overdue receivables, one ground for each creditor, the vendor first. */
    public static List<Ground> overdue(List<OpenDocument> open, LocalDate day) {
        Map<String, List<OpenDocument>> byCreditor = open.stream().filter(d -> d.overdueOn(day))
                .collect(Collectors.groupingBy(OpenDocument::creditor, TreeMap::new, Collectors.toList()));
        return byCreditor.entrySet().stream()
                .sorted((a, b) -> Boolean.compare(isVendor(b.getKey()), isVendor(a.getKey())))
                .map(e -> ground(e.getKey(), e.getValue(), day))
                .toList();
    }

    /** Grounds (1) to (3): confirmed entries of the register. */
    public static List<Ground> violations(List<Violation> confirmed) {
        return confirmed.stream().map(v -> new Ground("VIOLATION_" + v.ground().name(), "§ 1.5 (" + v.ground().number() + ")",
                Text.of("ground.VIOLATION_" + v.ground().name(), "number", v.number(), "day", v.happenedOn()))).toList();
    }

    private static Ground ground(String creditor, List<OpenDocument> documents, LocalDate day) {
        BigDecimal sum = documents.stream().map(OpenDocument::outstanding).reduce(BigDecimal.ZERO, BigDecimal::add);
        long days = documents.stream().mapToLong(d -> d.daysOverdue(day)).max().orElse(0);
        String code = isVendor(creditor) ? "OVERDUE_VENDOR" : "OVERDUE_DISTRIBUTOR";
        return new Ground(code, "§ 1.5 (2)", Text.of("ground." + code, "creditor", creditor, "amount", sum,
                "count", documents.size(), "days", days));
    }

    private static boolean isVendor(String creditor) {
        return ReceivablesDoor.VENDOR.equals(creditor);
    }
}
