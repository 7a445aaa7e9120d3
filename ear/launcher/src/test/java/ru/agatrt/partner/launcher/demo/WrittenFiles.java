package ru.agatrt.partner.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the documented seed, read back with the table of discounts as the only help of the generator's classes; quotes stay on the fields that have them. */
final class WrittenFiles {

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private static final String OUTSIDE_QUOTES = ";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
    private static WrittenFiles written;

    private final List<DemoFile> files;
    private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();
    private final Map<String, Map<String, List<Map<String, String>>>> byPartner = new HashMap<>();
    private final Map<String, Map<String, String>> products;
    private final Map<String, Map<String, String>> deals;

    private WrittenFiles(List<DemoFile> files) throws IOException {
        this.files = files;
        for (DemoFile file : files) {
            rows.computeIfAbsent(file.kind(), k -> new ArrayList<>()).addAll(read(file.path()));
        }
        products = byKey("products", "code");
        deals = byKey("deals", "deal_no");
    }

    static synchronized WrittenFiles get() {
        try {
            if (written == null) {
                written = new WrittenFiles(new DemoData().write(Path.of("target", "demo-data")));
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<DemoFile> files() {
        return files;
    }

    List<Map<String, String>> rows(String kind) {
        return rows.get(kind);
    }

    List<Map<String, String>> rows(String kind, String partner) {
        return byPartner.computeIfAbsent(kind, k -> rows(k).stream().collect(Collectors.groupingBy(r -> r.get("partner_code"))))
                .getOrDefault(partner, List.of());
    }

    Map<String, Map<String, String>> byKey(String kind, String column) {
        return rows(kind).stream().collect(Collectors.toMap(r -> r.get(column), Function.identity()));
    }

    /** Net sum of a partner's lines shipped in a period that fall into a bucket of the volume rule. */
    BigDecimal volume(String partner, String from, String to, String bucket) {
        return rows("purchases", partner).stream()
                .filter(r -> r.get("shipped_on").compareTo(from) >= 0 && r.get("shipped_on").compareTo(to) <= 0)
                .filter(r -> bucket(r).equals(bucket))
                .map(r -> r.get("document_type").equals("RETURN") ? counted(r).negate() : counted(r))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** Countable volume of the half-year 2026-H1. */
    BigDecimal countable(String partner) {
        return volume(partner, "2026-01-01", "2026-06-30", "COUNTABLE");
    }

    /** A line from a distributor counts at list price less the buyer's due discount, outside deals with their own prices. */
    private BigDecimal counted(Map<String, String> line) {
        BigDecimal amount = new BigDecimal(line.get("amount"));
        Map<String, String> deal = deals.get(line.get("project_deal_no"));
        if (line.get("seller").isEmpty() || deal != null && deal.get("own_prices").equals("yes")) {
            return amount;
        }
        BigDecimal rest = BigDecimal.valueOf(100).subtract(due(line));
        return new BigDecimal(line.get("quantity")).multiply(new BigDecimal(line.get("list_price"))).multiply(rest).movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal due(Map<String, String> line) {
        String day = line.get("shipped_on");
        String group = products.get(line.get("product_code")).get("group");
        String held = statuses(line.get("partner_code"), day);
        Level sales = Stream.of(Level.AUTHORIZED, Level.SILVER, Level.GOLD, Level.DISTRIBUTOR).filter(l -> held.contains(l.name())).findFirst()
                .orElse(Level.NONE);
        BigDecimal extra = rows("extra-discounts", line.get("partner_code")).stream()
                .filter(r -> r.get("product_group").equals(group) && covers(r.get("valid_from"), r.get("valid_to"), day))
                .map(r -> new BigDecimal(r.get("points"))).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Discounts.due(sales, held.contains("PROJECT"), group).orElseThrow().add(extra);
    }

    private String bucket(Map<String, String> line) {
        Map<String, String> product = products.get(line.get("product_code"));
        if (product.get("kind").equals("SERVICE")) {
            return "SERVICE";
        }
        if (product.get("own_manufacture").equals("no")) {
            return "NOT_OWN";
        }
        Map<String, String> deal = deals.get(line.get("project_deal_no"));
        if (deal == null || deal.get("own_prices").equals("no") || deal.get("counts").equals("yes")) {
            return "COUNTABLE";
        }
        return deal.get("counts").isEmpty() ? "UNDECIDED_PROJECT" : "EXCLUDED_PROJECT";
    }

    /** Statuses that a partner holds on a day, joined by "+"; empty without any. */
    String statuses(String partner, String day) {
        return rows("statuses", partner).stream()
                .filter(r -> covers(r.get("valid_from"), r.get("valid_to"), day))
                .map(r -> r.get("status")).collect(Collectors.joining("+"));
    }

    /** Whether a period with inclusive ends, the last one perhaps open, holds a day. */
    static boolean covers(String from, String to, String day) {
        LocalDate date = LocalDate.parse(day);
        return !LocalDate.parse(from).isAfter(date) && !last(to).isBefore(date);
    }

    static LocalDate last(String to) {
        return to.isEmpty() ? OPEN : LocalDate.parse(to);
    }

    private static List<Map<String, String>> read(Path path) throws IOException {
        List<String> lines = Files.readAllLines(path);
        String[] header = lines.get(0).split(";");
        List<Map<String, String>> read = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(line.contains("\"") ? OUTSIDE_QUOTES : ";", -1);
            if (fields.length != header.length) {
                throw new IllegalStateException(path.getFileName() + ": " + header.length + " columns expected: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], fields[i]);
            }
            read.add(row);
        }
        return read;
    }
}
