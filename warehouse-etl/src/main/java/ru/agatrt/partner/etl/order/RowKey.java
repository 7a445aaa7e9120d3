package ru.agatrt.partner.etl.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The key of a row: values by column in the order of the key; whole numbers, words and booleans.
 *
 * @param values as read from a record, or by {@link StagedKeys} from staging; equal when the keys are
 */
record RowKey(Map<String, Object> values) {

    private static final ObjectMapper JSON = new ObjectMapper();

    RowKey {
        values = new LinkedHashMap<>(values);
    }

    /** The one whole number it consists of, if it does. */
    OptionalLong number() {
        if (values.size() == 1 && values.values().iterator().next() instanceof Long number) {
            return OptionalLong.of(number);
        }
        return OptionalLong.empty();
    }

    /** As the source writes it, letter for letter: the same partition of the topic belongs to it. */
    byte[] asRecordKey() {
        try {
            return JSON.writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a query of the book. */
    String asCondition() {
        return values.entrySet().stream().map(entry -> entry.getKey() + " = " + literal(entry.getValue()))
                .collect(Collectors.joining(" AND ", "(", ")"));
    }

    private static String literal(Object value) {
        return value instanceof String text ? "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"
                : String.valueOf(value).toUpperCase(java.util.Locale.ROOT);
    }
}
