package ru.agatrt.partner.etl.poison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.agatrt.partner.etl.connect.CapturedTable;

/** Reads a record of a topic as the sink's converter does, and says of which column a value does not fit its type. */
public final class RecordReader {

    private static final long MICROS = 1_000_000;

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final CapturedTable table;

    public RecordReader(CapturedTable table) {
        this.table = table;
    }

    /**
     * The row's key: values by column, in the order of the key.
     *
     * @throws Unreadable when there is no key, or a part of it does not fit
     */
    public Map<String, Object> key(byte[] key) throws Unreadable {
        Map<String, Object> values = values(object(key, "key"), table.key());
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            if (entry.getValue() == null) {
                throw new Unreadable(entry.getKey(), "a part of the key is missing");
            }
        }
        return values;
    }

    /**
     * All captured columns of the row; what the record does not name is null.
     *
     * @throws Unreadable when a value does not fit its column's type
     */
    public Map<String, Object> row(byte[] value) throws Unreadable {
        return values(object(value, "value"), table.columns().keySet());
    }

    private JsonNode object(byte[] bytes, String part) throws Unreadable {
        if (bytes == null || bytes.length == 0) {
            throw new Unreadable(null, "the record has no " + part);
        }
        try {
            JsonNode node = json.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (!node.isObject()) {
                throw new Unreadable(null, "the " + part + " is no JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new Unreadable(null, "the " + part + " is no JSON: " + e.getOriginalMessage());
        }
    }

    private Map<String, Object> values(JsonNode object, Collection<String> columns) throws Unreadable {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : columns) {
            JsonNode node = object.get(column);
            values.put(column, node == null || node.isNull() ? null : value(column, table.columns().get(column), node));
        }
        return values;
    }

    private static Object value(String column, String type, JsonNode node) throws Unreadable {
        boolean fits = switch (type) {
            case "int16" -> node.canConvertToInt() && node.isIntegralNumber() && (short) node.intValue() == node.intValue();
            case "int32", "date" -> node.isIntegralNumber() && node.canConvertToInt();
            case "int64", "instant" -> node.isIntegralNumber() && node.canConvertToLong();
            case "string" -> node.isTextual();
            case "boolean" -> node.isBoolean();
            default -> node.isNumber();
        };
        if (!fits) {
            throw new Unreadable(column, "expected " + type + ", found " + shortened(node));
        }
        try {
            return switch (type) {
                case "int16", "int32", "int64" -> node.longValue();
                case "string" -> node.textValue();
                case "boolean" -> node.booleanValue();
                case "date" -> LocalDate.ofEpochDay(node.intValue());
                case "instant" -> LocalDateTime.ofEpochSecond(Math.floorDiv(node.longValue(), MICROS),
                        (int) Math.floorMod(node.longValue(), MICROS) * 1000, ZoneOffset.UTC);
                default -> node.decimalValue();
            };
        } catch (DateTimeException e) {
            throw new Unreadable(column, "no moment at all: " + shortened(node));
        }
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
