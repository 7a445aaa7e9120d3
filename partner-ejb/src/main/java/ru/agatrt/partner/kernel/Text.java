package ru.agatrt.partner.kernel;

import java.util.Map;

/**
 * A sentence not yet said: the code is a key of the message bundles, the arguments are values (amounts, dates, numbers)
 * that the edge formats in the reader's language.
 */
public record Text(String code, Map<String, Object> args) {

    public Text {
        args = Map.copyOf(args);
    }

    /** @param nameThenValue argument names and values in turn; values must not be {@code null} */
    public static Text of(String code, Object... nameThenValue) {
        return new Text(code, BusinessException.pairs(nameThenValue));
    }
}
