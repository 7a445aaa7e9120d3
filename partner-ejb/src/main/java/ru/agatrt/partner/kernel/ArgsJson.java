package ru.agatrt.partner.kernel;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Arguments of a sentence as JSON: texts and numbers as they are, a date as {@code {"date": "2026-01-31"}}. */
public final class ArgsJson {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final int MAX_TEXT = 500;

    private ArgsJson() {
    }

    /** {@code null} for no arguments. Long texts are cut: they are quoted to be recognised, not to be kept. */
    public static String write(Map<String, Object> args) {
        return write(args, MAX_TEXT);
    }

    /**
     * {@code null} for no arguments.
     *
     * @param maxText longer texts are cut, characters
     */
    public static String write(Map<String, Object> args, int maxText) {
        if (args.isEmpty()) {
            return null;
        }
        JsonObjectBuilder json = BUILDERS.createObjectBuilder();
        args.forEach((name, value) -> {
            if (value instanceof Integer || value instanceof Long) {
                json.add(name, ((Number) value).longValue());
            } else if (value instanceof BigDecimal number) {
                json.add(name, number);
            } else if (value instanceof LocalDate date) {
                json.add(name, BUILDERS.createObjectBuilder().add("date", date.toString()));
            } else {
                json.add(name, shorten(String.valueOf(value), maxText));
            }
        });
        return json.build().toString();
    }

    /** @param json {@code null} for no arguments */
    public static Map<String, Object> read(String json) {
        Map<String, Object> args = new LinkedHashMap<>();
        if (json != null) {
            try (JsonReader reader = READERS.createReader(new StringReader(json))) {
                reader.readObject().forEach((name, value) -> args.put(name, plain(value)));
            }
        }
        return args;
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.isIntegral() ? (Object) number.longValueExact() : number.bigDecimalValue();
        }
        if (value instanceof JsonObject object && object.containsKey("date")) {
            return LocalDate.parse(object.getString("date"));
        }
        return value == JsonValue.NULL ? "" : value.toString();
    }

    private static String shorten(String text, int maxText) {
        return text.length() <= maxText ? text : text.substring(0, maxText - 1) + "…";
    }
}
