package ru.agatrt.partner.web.program;

import java.math.BigDecimal;
import java.util.Map;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.program.CellKey;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.EditionTable;
import ru.agatrt.partner.web.support.Say;

/** Cells of an edition in the reader's words, from their fields; so the trail can be read the same way as a table. */
final class CellWords {

    private final Say say;

    CellWords(Say say) {
        this.say = say;
    }

    /** «Объём закупок: Золотой». */
    String name(CellKey key) {
        return switch (key.table()) {
            case TITLE -> say.text("cell.title");
            case READING -> say.text("readings.one", "code", key.row());
            case PARAMETER -> row(key.table(), key.row());
            default -> say.text("cell.name", "row", row(key.table(), key.row()), "column", column(key.table(), key.column()));
        };
    }

    String row(EditionTable table, String row) {
        return switch (table) {
            case REQUIREMENT -> say.named("Requirement", row);
            case DISCOUNT -> say.named("ProductGroup", row);
            case BENEFIT -> say.named("Benefit", row);
            case PARAMETER -> say.named("Parameter", row);
            case VOLUME_RULE -> say.text("VolumeRow." + row.substring(0, row.indexOf('.')),
                    "kind", say.named("ProductKind", row.substring(row.indexOf('.') + 1)));
            default -> row;
        };
    }

    String column(EditionTable table, String column) {
        return table == EditionTable.VOLUME_RULE ? say.named("DealDecision", column) : say.named("StatusCode", column);
    }

    /** What the cell says; «нет» for {@code null}. */
    String says(CellValue value) {
        return value == null ? say.text("cell.words.absent") : says(value.key(), value.fields());
    }

    /** The same from fields as the trail keeps them; nothing there means there was no such cell. */
    String says(CellKey key, Map<String, String> fields) {
        if (fields.isEmpty() && key.table() != EditionTable.DISCOUNT) {
            return say.text("cell.words.absent");
        }
        return switch (key.table()) {
            case REQUIREMENT -> requirement(key, fields);
            case DISCOUNT -> fields.containsKey("percent") ? say.percent(new BigDecimal(fields.get("percent"))) : say.text("cell.words.byProject");
            case BENEFIT -> say.text("cell.words." + fields.get("sign"));
            case VOLUME_RULE -> say.named("Bucket", fields.get("bucket"));
            case PARAMETER -> day(fields.get("value"));
            case READING -> say.text("cell.name", "row", fields.get("about"), "column", ofReader(fields, "text"));
            case TITLE -> ofReader(fields, "title");
        };
    }

    private String ofReader(Map<String, String> fields, String name) {
        return fields.getOrDefault(name + (say.isRussian() ? "Ru" : "En"), "");
    }

    private String requirement(CellKey key, Map<String, String> fields) {
        String modality = fields.get("modality");
        String threshold = threshold(key, fields);
        if ("REQUIRED".equals(modality)) {
            String sign = threshold.isEmpty() ? say.text("cell.words.REQUIRED") : threshold;
            return fields.containsKey("siteOptional") ? sign + ", " + say.text("cell.words.siteOptional") : sign;
        }
        return (say.text("cell.words." + modality) + " " + threshold).strip();
    }

    private String threshold(CellKey key, Map<String, String> fields) {
        if (fields.containsKey("amount")) {
            return say.text(fields.containsKey("individual") ? "cell.words.individual" : "cell.words.atLeast",
                    "value", say.number(new BigDecimal(fields.get("amount"))));
        }
        if (fields.containsKey("count")) {
            return say.text(Requirement.TENURE.name().equals(key.row()) ? "cell.words.months" : "cell.words.atLeast",
                    "value", say.number(Integer.valueOf(fields.get("count"))));
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
