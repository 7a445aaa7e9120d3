package ru.agatrt.partner.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The discounts on the demonstration's lines are those of the program's first edition. */
class DiscountsTest {

    private static final String EDITION = "/db/reference/V20261122_1806__edition_2023_01.sql";
    private static final Pattern ROW = Pattern.compile("\\(1, '(NONE|AUTHORIZED|SILVER|GOLD|DISTRIBUTOR)', '([A-Z_]+)', ([0-9.]+|NULL), \\d+\\)");
    private static final Set<String> GROUPS =
            Catalogue.products().stream().map(Product::group).collect(Collectors.toSet());

    @Test
    void theTableIsTheEditions() throws IOException {
        Map<String, String> edition = edition();
        for (Level level : List.of(Level.NONE, Level.AUTHORIZED, Level.SILVER, Level.GOLD, Level.DISTRIBUTOR)) {
            for (String group : GROUPS) {
                String written = edition.getOrDefault(level + " " + group, "NULL");
                assertEquals(written.equals("NULL") ? Optional.empty() : Optional.of(new BigDecimal(written)),
                        Discounts.due(level, false, group), level + " " + group);
            }
        }
        assertEquals(Optional.of(new BigDecimal("50.00")), Discounts.due(Level.SILVER, true, "JOINT_SUPPORT"));
        assertEquals(Optional.empty(), Discounts.due(Level.NONE, true, "AGAT_UX"));
    }

    @Test
    void mostLinesCarryTheDiscountDueAndSomeDeviate() {
        WrittenFiles data = WrittenFiles.get();
        Map<String, Map<String, String>> products = data.byKey("products", "code");
        Map<String, List<Map<String, String>>> histories =
                data.rows("statuses").stream().collect(Collectors.groupingBy(s -> s.get("partner_code")));
        long all = 0;
        long deviating = 0;
        for (Map<String, String> line : data.rows("purchases")) {
            if (!line.get("project_deal_no").isEmpty() || line.get("document_type").equals("RETURN")) {
                continue;
            }
            Set<String> held = histories.getOrDefault(line.get("partner_code"), List.of()).stream()
                    .filter(s -> WrittenFiles.covers(s.get("valid_from"), s.get("valid_to"), line.get("shipped_on")))
                    .map(s -> s.get("status")).collect(Collectors.toSet());
            Level sales = held.stream().filter(s -> !s.equals("PROJECT")).map(Level::valueOf).findFirst().orElse(Level.NONE);
            Optional<BigDecimal> due =
                    Discounts.due(sales, held.contains("PROJECT"), products.get(line.get("product_code")).get("group"));
            all++;
            deviating += due.equals(Optional.of(new BigDecimal(line.get("discount_percent")))) ? 0 : 1;
        }
        assertTrue(deviating > 50 && deviating * 50 < all, deviating + " of " + all);
    }

    private static Map<String, String> edition() throws IOException {
        try (InputStream sql = DiscountsTest.class.getResourceAsStream(EDITION)) {
            String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            String discounts = text.substring(text.indexOf("INSERT INTO edition_discount"), text.indexOf("INSERT INTO edition_benefit"));
            Map<String, String> rows = new HashMap<>();
            for (Matcher m = ROW.matcher(discounts); m.find(); ) {
                rows.put(m.group(1) + " " + m.group(2), m.group(3));
            }
            assertTrue(rows.size() >= 39, rows.size() + " rows read");
            return rows;
        }
    }
}
