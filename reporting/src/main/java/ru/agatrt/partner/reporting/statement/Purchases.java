package ru.agatrt.partner.reporting.statement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One partner's lines of one half-year, and the sums a statement shows: all from the same lines, so they always agree. */
record Purchases(List<PurchaseLine> lines) {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    Purchases {
        lines = List.copyOf(lines);
    }

    /**
     * A product group.
     *
     * @param shipped positive
     * @param returned zero or negative
     */
    record GroupSum(String group, BigDecimal quantity, BigDecimal shipped, BigDecimal returned, BigDecimal countable) {

        BigDecimal net() {
            return shipped.add(returned);
        }
    }

    /**
     * A whole document; of its lines only the sums.
     *
     * @param document as its first line has it
     * @param references project deals of a shipment, original documents of a return, each once
     * @param sellers each once; empty for the vendor
     */
    record DocumentSum(PurchaseLine.Document document, String references, String sellers, int lines, BigDecimal amount,
                       BigDecimal countable) {
    }

    BigDecimal sum(Predicate<PurchaseLine> which) {
        return lines.stream().filter(which).map(line -> line.money().amount()).reduce(ZERO, BigDecimal::add);
    }

    /** Net amount by bucket; a bucket without lines gives zero. */
    BigDecimal bucket(String bucket) {
        return sum(line -> line.bucket().equals(bucket));
    }

    /** Groups, the largest net sum first. */
    List<GroupSum> groups() {
        Map<String, List<PurchaseLine>> byGroup = new TreeMap<>();
        lines.forEach(line -> byGroup.computeIfAbsent(groupOf(line), g -> new ArrayList<>()).add(line));
        return byGroup.entrySet().stream().map(e -> group(e.getKey(), new Purchases(e.getValue())))
                .sorted(Comparator.comparing(GroupSum::net).reversed()).toList();
    }

    /** Net amount by month and group; months without lines are absent. */
    Map<YearMonth, Map<String, BigDecimal>> months() {
        Map<YearMonth, Map<String, BigDecimal>> months = new TreeMap<>();
        for (PurchaseLine line : lines) {
            months.computeIfAbsent(YearMonth.from(line.document().day()), m -> new TreeMap<>())
                    .merge(groupOf(line), line.money().amount(), BigDecimal::add);
        }
        return months;
    }

    /** Shipments by day, then returns by day. */
    List<DocumentSum> documents() {
        Map<List<?>, List<PurchaseLine>> byDocument = new LinkedHashMap<>();
        lines.forEach(line -> byDocument.computeIfAbsent(line.document().key(), d -> new ArrayList<>()).add(line));
        return byDocument.values().stream().map(part -> document(new Purchases(part)))
                .sorted(Comparator.comparing((DocumentSum d) -> d.document().returned())
                        .thenComparing(d -> d.document().day()).thenComparing(d -> d.document().number())).toList();
    }

    private static GroupSum group(String code, Purchases part) {
        BigDecimal quantity = part.lines.stream().map(PurchaseLine::signedQuantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new GroupSum(code, quantity, part.sum(line -> !line.document().returned()),
                part.sum(line -> line.document().returned()), part.sum(PurchaseLine::countable));
    }

    private static DocumentSum document(Purchases part) {
        PurchaseLine.Document first = part.lines.get(0).document();
        return new DocumentSum(first,
                part.each(document -> document.returned() ? document.original() : document.dealNo()),
                part.each(PurchaseLine.Document::seller),
                part.lines.size(), part.sum(line -> true), part.sum(PurchaseLine::countable));
    }

    private String each(Function<PurchaseLine.Document, String> what) {
        return lines.stream().map(PurchaseLine::document).map(what).filter(Objects::nonNull).distinct()
                .collect(Collectors.joining(", "));
    }

    private static String groupOf(PurchaseLine line) {
        return line.product().group() == null ? "UNKNOWN" : line.product().group();
    }
}
