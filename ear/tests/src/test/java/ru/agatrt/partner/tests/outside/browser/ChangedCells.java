package ru.agatrt.partner.tests.outside.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Another value for every cell of an edition, found by what the cell is and not by its name; no two discounts are alike. */
final class ChangedCells {

    private static final List<String> STATUSES = List.of("NONE", "AUTHORIZED", "SILVER", "GOLD", "DISTRIBUTOR", "PROJECT");
    private static final List<String> SIGNS = List.of("YES", "NO", "ON_REQUEST");
    private static final List<String> BUCKETS = List.of("COUNTABLE", "UNDECIDED_PROJECT", "EXCLUDED_PROJECT", "NOT_OWN", "SERVICE");
    private static final List<String> AMOUNTS = List.of("FIRST_PURCHASE", "PURCHASE_VOLUME");
    private static final List<String> COUNTS = List.of("MARKETING_EVENTS", "SALES_SPECIALISTS", "TECH_SPECIALISTS", "CUSTOMER_REFERENCE", "TENURE", "DEALER_NETWORK");

    private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    private final List<String> groups = new ArrayList<>();

    /** @param shipped the cells as {@code GET /editions/CODE} gives them */
    ChangedCells(JsonNode shipped) {
        for (JsonNode each : shipped) {
            String key = each.get("cell").asText();
            Map<String, String> fields = new LinkedHashMap<>();
            each.get("fields").fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue().asText()));
            if (!key.equals("TITLE")) {
                cells.put(key, changed(key.split("/"), fields));
            }
        }
    }

    /** Fields by key. */
    Map<String, Map<String, String>> all() {
        return cells;
    }

    Map<String, String> get(String key) {
        return cells.get(key);
    }

    /** The body that changes all of them at once. */
    String body() {
        ObjectNode body = new ObjectMapper().createObjectNode();
        cells.forEach((key, fields) -> {
            ObjectNode cell = body.withArray("cells").addObject().put("cell", key);
            fields.forEach(cell.withObject("/fields")::put);
        });
        return body.toString();
    }

    private Map<String, String> changed(String[] key, Map<String, String> old) {
        Map<String, String> fields = new LinkedHashMap<>(old);
        switch (key[0]) {
            case "REQUIREMENT" -> requirement(key[1], key[2], fields);
            case "DISCOUNT" -> fields.put("percent", percent(key[1], key[2]));
            case "BENEFIT" -> fields.put("sign", next(SIGNS, fields.get("sign")));
            case "VOLUME_RULE" -> fields.put("bucket", next(BUCKETS, fields.get("bucket")));
            case "PARAMETER" -> fields.put("value", fields.get("value").contains("-") ? "11-11" : "1" + fields.get("value"));
            default -> {
                fields.put("textRu", fields.get("textRu") + " Изменено.");
                fields.put("textEn", fields.get("textEn") + " Changed.");
            }
        }
        return fields;
    }

    private static void requirement(String requirement, String status, Map<String, String> fields) {
        fields.put("clause", "§ 9");
        if (AMOUNTS.contains(requirement)) {
            fields.put("modality", "REQUIRED");
            fields.put("amount", requirement.equals("FIRST_PURCHASE") ? "77777.00" : STATUSES.indexOf(status) + "111111.00");
            flip(fields, "individual", requirement.equals("PURCHASE_VOLUME"));
        } else if (COUNTS.contains(requirement)) {
            fields.put("modality", "REQUIRED");
            fields.put("count", Integer.toString(Integer.parseInt(fields.getOrDefault("count", "0")) + 2 + STATUSES.indexOf(status)));
        } else if (requirement.equals("WEBSITE")) {
            flip(fields, "siteOptional", true);
        } else {
            fields.put("modality", fields.get("modality").equals("REQUIRED") ? "RECOMMENDED" : "REQUIRED");
        }
    }

    private static void flip(Map<String, String> fields, String mark, boolean has) {
        if (has && fields.remove(mark) == null) {
            fields.put(mark, "true");
        }
    }

    /** 40 and more for a status, a quarter more for each group; without authorization less. */
    private String percent(String group, String status) {
        if (!groups.contains(group)) {
            groups.add(group);
        }
        int whole = status.equals("NONE") ? 3 : 40 + STATUSES.indexOf(status);
        return new BigDecimal(whole).add(new BigDecimal("0.11").multiply(new BigDecimal(groups.indexOf(group) + 1))).setScale(2).toPlainString();
    }

    private static String next(List<String> values, String present) {
        return values.get((values.indexOf(present) + 1) % values.size());
    }
}
