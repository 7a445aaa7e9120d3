package ru.agatrt.partner.kernel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.Direction;

/** The types a column of a file can have. */
public final class ColumnTypes {

    private static final Pattern REPORT_PERIOD = Pattern.compile("20\\d\\d-(?:0[1-9]|1[0-2]|Q[1-4]|H[12])");
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false, "да", true, "нет", false,
            "true", true, "false", false, "1", true, "0", false);

    private ColumnTypes() {
    }

    /** Free text of at most {@code max} characters; line breaks are kept, other control characters refused. */
    public static ColumnType text(int max) {
        return text -> bounded(text, max);
    }

    /** A code or number of something: text of one line, without signs that nobody sees (two codes must not look the same). */
    public static ColumnType code(int max) {
        return text -> {
            for (int i = 0; i < text.length(); i++) {
                if (isInvisible(text.charAt(i))) {
                    throw new FieldProblem("TEXT_CONTROL");
                }
            }
            return bounded(text, max);
        };
    }

    public static ColumnType login() {
        return matching(LOGIN, "LOGIN_FORM");
    }

    /** A business day in Europe/Moscow. */
    public static ColumnType date() {
        return DateText::parse;
    }

    /** Last day of a period that is stored half-open: the value is the first day after. */
    public static ColumnType lastDayOfPeriod() {
        return text -> {
            LocalDate last = DateText.parse(text);
            return last.equals(DateText.NO_END) ? last : last.plusDays(1);
        };
    }

    /** Roubles net of VAT, zero or more, two decimals. */
    public static ColumnType money() {
        return decimal(19, 2, false);
    }

    /** More than zero, three decimals. */
    public static ColumnType quantity() {
        return decimal(15, 3, true);
    }

    /** 0 to 100, two decimals. */
    public static ColumnType percent() {
        ColumnType number = decimal(5, 2, false);
        BigDecimal hundred = new BigDecimal(100);
        return text -> {
            BigDecimal value = (BigDecimal) number.parse(text);
            if (value.compareTo(hundred) > 0) {
                throw new FieldProblem("PERCENT", "value", text);
            }
            return value;
        };
    }

    private static ColumnType decimal(int precision, int scale, boolean positive) {
        return text -> {
            BigDecimal value = NumberText.parse(text, precision, scale);
            if (positive && value.signum() <= 0) {
                throw new FieldProblem("NOT_POSITIVE", "value", text);
            }
            if (value.signum() < 0) {
                throw new FieldProblem("NEGATIVE", "value", text);
            }
            return value;
        };
    }

    /** A whole number within bounds, both included. */
    public static ColumnType integer(int min, int max) {
        return text -> {
            BigDecimal value;
            try {
                value = NumberText.parse(text, 19, 0);
            } catch (FieldProblem e) {
                throw new FieldProblem("INTEGER", "value", text);
            }
            if (value.compareTo(BigDecimal.valueOf(min)) < 0 || value.compareTo(BigDecimal.valueOf(max)) > 0) {
                throw new FieldProblem("INTEGER_RANGE", "value", text, "min", min, "max", max);
            }
            return value.intValueExact();
        };
    }

    /** One of a few words, in any case of letters. */
    public static ColumnType oneOf(String... words) {
        Set<String> allowed = Set.of(words);
        String list = String.join(", ", words);
        return text -> {
            String word = text.toUpperCase(Locale.ROOT);
            if (!allowed.contains(word)) {
                throw new FieldProblem("NOT_ONE_OF", "value", text, "allowed", list);
            }
            return word;
        };
    }

    /** Names of an enumeration's constants. */
    public static ColumnType oneOf(List<? extends Enum<?>> constants) {
        return oneOf(constants.stream().map(Enum::name).toArray(String[]::new));
    }

    public static ColumnType yesNo() {
        return text -> {
            Boolean value = YES_NO.get(text.toLowerCase(Locale.ROOT));
            if (value == null) {
                throw new FieldProblem("YES_NO", "value", text);
            }
            return value;
        };
    }

    /** Directions joined by plus signs, e.g. {@code RETAIL+PROJECT}; wholesale and retail exclude each other. */
    public static ColumnType directions() {
        return text -> {
            Set<Direction> directions = new TreeSet<>();
            for (String word : text.split("\\+", -1)) {
                Direction direction = Arrays.stream(Direction.values()).filter(d -> d.name().equalsIgnoreCase(word.strip())).findFirst()
                        .orElseThrow(() -> new FieldProblem("DIRECTIONS", "value", text));
                directions.add(direction);
            }
            if (directions.contains(Direction.RETAIL) && directions.contains(Direction.WHOLESALE)) {
                throw new FieldProblem("DIRECTIONS_EXCLUDE", "value", text);
            }
            return String.join("+", directions.stream().map(Direction::name).toList());
        };
    }

    /** A month, quarter or half-year: {@code 2026-03}, {@code 2026-Q1}, {@code 2026-H1}. */
    public static ColumnType reportPeriod() {
        return matching(REPORT_PERIOD, "REPORT_PERIOD");
    }

    /** A code or name of something in another table. */
    public static ColumnType reference(Reference target) {
        ColumnType form = target.isByCode() ? code(40) : code(200);
        return new ColumnType() {
            @Override
            public Object parse(String text) throws FieldProblem {
                return form.parse(text);
            }

            @Override
            public Optional<Reference> reference() {
                return Optional.of(target);
            }
        };
    }

    private static ColumnType matching(Pattern form, String code) {
        return text -> {
            if (!form.matcher(text).matches()) {
                throw new FieldProblem(code, "value", text);
            }
            return text;
        };
    }

    private static boolean isInvisible(char c) {
        if (c <= '~') {
            return c == '\n' || c == '\r' || c == '\t';
        }
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String bounded(String text, int max) throws FieldProblem {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw new FieldProblem("TEXT_CONTROL"); // half a letter, which no database keeps
                }
                i++;
            } else if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\u007F' || c == '\uFFFD') {
                throw new FieldProblem("TEXT_CONTROL");
            }
        }
        if (text.length() > max && text.codePointCount(0, text.length()) > max) {
            throw new FieldProblem("TEXT_LENGTH", "max", max);
        }
        return text;
    }
}
