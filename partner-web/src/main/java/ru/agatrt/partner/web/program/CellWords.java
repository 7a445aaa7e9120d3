package ru.agatrt.partner.web.program;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.program.CellKey;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.EditionTable;
import ru.agatrt.partner.web.support.Formats;
import ru.agatrt.partner.web.support.Language;
import ru.agatrt.partner.web.support.Messages;

/** Cells of an edition in the reader's words, from their fields; so the trail can be read the same way as a table. */
final class CellWords {

    private final Locale locale;

    CellWords(Locale locale) {
        this.locale = locale;
    }

    private String text(String key, Object... nameThenValue) {
        return Messages.text(locale, key, nameThenValue);
    }

    /** The code itself when it has no name yet, such as a new product group. */
    private String named(String family, String code) {
        String key = family + "." + code;
        return Messages.has(locale, key) ? text(key) : code;
    }

    /** «Объём закупок: Золотой». */
    String name(CellKey key) {
        return switch (key.table()) {
            case TITLE -> text("cell.title");
            case READING -> text("readings.one", "code", key.row());
            case PARAMETER -> row(key.table(), key.row());
            default -> text("cell.name", "row", row(key.table(), key.row()), "column", column(key.table(), key.column()));
        };
    }

    String row(EditionTable table, String row) {
        return switch (table) {
            case REQUIREMENT -> named("Requirement", row);
            case DISCOUNT -> named("ProductGroup", row);
            case BENEFIT -> named("Benefit", row);
            case PARAMETER -> named("Parameter", row);
            case VOLUME_RULE -> text("VolumeRow." + row.substring(0, row.indexOf('.')),
                    "kind", named("ProductKind", row.substring(row.indexOf('.') + 1)));
            default -> row;
        };
    }

    String column(EditionTable table, String column) {
        return table == EditionTable.VOLUME_RULE ? named("DealDecision", column) : named("StatusCode", column);
    }

    /** What a reading is about: a row, a cell, or a column as {@code DISCOUNT/NONE}. */
    String about(String about) {
        int slash = about.indexOf('/');
        String row = slash < 0 ? about : about.substring(0, slash);
        String name = Stream.of("Requirement", "Benefit", "ProductGroup", "Parameter", "EditionTable").map(family -> family + "." + row)
                .filter(key -> Messages.has(locale, key)).findFirst().map(key -> text(key)).orElse(row);
        return slash < 0 ? name : text("cell.name", "row", name, "column", named("StatusCode", about.substring(slash + 1)));
    }

    /** What the cell says; «нет» for {@code null}. */
    String says(CellValue value) {
        return value == null ? text("cell.words.absent") : says(value.key(), value.fields());
    }

    /** The same from fields as the trail keeps them; nothing there means there was no such cell. */
    String says(CellKey key, Map<String, String> fields) {
        if (fields.isEmpty() && key.table() != EditionTable.DISCOUNT) {
            return text("cell.words.absent");
        }
        return switch (key.table()) {
            case REQUIREMENT -> requirement(key, fields);
            case DISCOUNT -> fields.containsKey("percent") ? Formats.percent(new BigDecimal(fields.get("percent")), locale) : text("cell.words.byProject");
            case BENEFIT -> text("cell.words." + fields.get("sign"));
            case VOLUME_RULE -> named("Bucket", fields.get("bucket"));
            case PARAMETER -> day(fields.get("value"));
            case READING -> text("cell.name", "row", about(fields.get("about")), "column", ofReader(fields, "text"));
            case TITLE -> ofReader(fields, "title");
        };
    }

    private String ofReader(Map<String, String> fields, String name) {
        return fields.getOrDefault(name + (Language.of(locale) == Language.RU ? "Ru" : "En"), "");
    }

    private String requirement(CellKey key, Map<String, String> fields) {
        String modality = fields.get("modality");
        String threshold = threshold(key, fields);
        if ("REQUIRED".equals(modality)) {
            String sign = threshold.isEmpty() ? text("cell.words.REQUIRED") : threshold;
            return fields.containsKey("siteOptional") ? sign + ", " + text("cell.words.siteOptional") : sign;
        }
        return (text("cell.words." + modality) + " " + threshold).strip();
    }

    private String threshold(CellKey key, Map<String, String> fields) {
        if (fields.containsKey("amount")) {
            return text(fields.containsKey("individual") ? "cell.words.individual" : "cell.words.atLeast",
                    "value", Formats.number(new BigDecimal(fields.get("amount")), locale));
        }
        if (fields.containsKey("count")) {
            return text(Requirement.TENURE.name().equals(key.row()) ? "cell.words.months" : "cell.words.atLeast",
                    "value", Formats.number(Integer.valueOf(fields.get("count")), locale));
        }
        return "";
    }

    /** {@code 01-31} as «31.01»; a number as it is. */
    static String day(String value) {
        return value.matches("\\d\\d-\\d\\d") ? value.substring(3) + "." + value.substring(0, 2) : value;
    }

    /** And back: «31.01» as {@code 01-31}; anything else as it is, for the rule to refuse. */
    static String fromDay(String text) {
        return text != null && text.strip().matches("\\d\\d\\.\\d\\d\\.?")
                ? text.strip().substring(3, 5) + "-" + text.strip().substring(0, 2) : text;
    }
}
