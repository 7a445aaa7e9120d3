package ru.agatrt.partner.kernel.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Numbers as spreadsheets write them in Russia and elsewhere: decimal comma or point, blanks (also no-break ones) between
 * groups of three digits. No exponents, no second separator: {@code 1.234,56} could be either and is refused.
 */
public final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,19}(?:[.,]\\d{1,10})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:[ \\u00A0\\u202F\\u2009]\\d{3})+(?:[.,]\\d{1,10})?");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u202F\\u2009]");

    private NumberText() {
    }

    /**
     * @param scale     decimals the value may have; trailing zeros beyond do no harm, other digits are refused, never rounded
     * @param precision digits altogether, as in SQL's DECIMAL(precision, scale)
     * @throws FieldProblem {@code NUMBER}, {@code NUMBER_SCALE} or {@code NUMBER_SIZE}
     */
    public static BigDecimal parse(String text, int precision, int scale) throws FieldProblem {
        BigDecimal exact = new BigDecimal(canonical(text));
        BigDecimal value;
        if (exact.scale() <= scale) {
            value = exact.setScale(scale);
        } else {
            value = exact.setScale(scale, RoundingMode.DOWN);
            if (value.compareTo(exact) != 0) {
                throw new FieldProblem("NUMBER_SCALE", "value", text, "scale", scale);
            }
        }
        if (value.precision() > precision) {
            throw new FieldProblem("NUMBER_SIZE", "value", text, "digits", precision - scale);
        }
        return value;
    }

    private static String canonical(String text) throws FieldProblem {
        String plain = text;
        if (GROUPED.matcher(text).matches()) {
            plain = BLANKS.matcher(text).replaceAll("");
        } else if (!PLAIN.matcher(text).matches()) {
            throw new FieldProblem("NUMBER", "value", text);
        }
        return plain.replace(',', '.');
    }
}
