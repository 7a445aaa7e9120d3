package ru.agatrt.partner.program;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;

/** Cells from what forms and requests send: the key and the fields as text. */
public final class CellValues {

    private CellValues() {
    }

    /**
     * @param fields as {@link CellValue#fields}; numbers with a decimal point or comma, thousands apart by spaces if at all
     * @throws InvalidInput {@code CELL_NUMBER}, {@code CELL_CHOICE}: a field cannot be read
     * @throws NotFound     {@code CELL_UNKNOWN}: no edition has such a cell
     */
    public static CellValue of(CellKey key, Map<String, String> fields) {
        return switch (key.table()) {
            case REQUIREMENT -> new RequirementCell(place(StatusCode.class, key.column(), key), place(Requirement.class, key.row(), key),
                    choice(Modality.class, "modality", fields), number("amount", fields), count("count", fields),
                    flag("individual", fields), flag("siteOptional", fields), fields.get("clause"), 0);
            case DISCOUNT -> new DiscountCell(place(StatusCode.class, key.column(), key), key.row(), number("percent", fields), 0);
            case BENEFIT -> new BenefitCell(place(StatusCode.class, key.column(), key), key.row(), choice(BenefitCell.Sign.class, "sign", fields), 0);
            case VOLUME_RULE -> volumeRule(key, choice(VolumeRule.Bucket.class, "bucket", fields));
            case PARAMETER -> new Parameter(key.row(), fields.get("value"), fields.get("clause"));
            case READING -> new Reading(key.row(), fields.get("about"), fields.get("textRu"), fields.get("textEn"));
            case TITLE -> new Titles(fields.get("titleRu"), fields.get("titleEn"));
        };
    }

    private static VolumeRule volumeRule(CellKey key, VolumeRule.Bucket bucket) {
        boolean own = key.row().startsWith("OWN.");
        if (!own && !key.row().startsWith("OTHER.")) {
            throw unknown(key);
        }
        return new VolumeRule(own, place(VolumeRule.ProductKind.class, key.row().substring(key.row().indexOf('.') + 1), key),
                place(VolumeRule.DealDecision.class, key.column(), key), bucket);
    }

    private static <E extends Enum<E>> E place(Class<E> type, String name, CellKey key) {
        return Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(name)).findFirst().orElseThrow(() -> unknown(key));
    }

    private static NotFound unknown(CellKey key) {
        return new NotFound("CELL_UNKNOWN", "cell", key, "edition", "");
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String field, Map<String, String> fields) {
        String name = fields.get(field);
        if (isBlank(name)) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(name)).findFirst()
                .orElseThrow(() -> new InvalidInput("CELL_CHOICE", "field", field, "value", name,
                        "known", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    private static boolean flag(String field, Map<String, String> fields) {
        return "true".equals(fields.get(field));
    }

    private static Integer count(String field, Map<String, String> fields) {
        String text = fields.get(field);
        if (isBlank(text)) {
            return null;
        }
        if (!text.strip().matches("-?\\d{1,9}")) {
            throw new InvalidInput("CELL_WHOLE", "value", text);
        }
        return Integer.valueOf(text.strip());
    }

    private static BigDecimal number(String field, Map<String, String> fields) {
        String text = fields.get(field);
        if (isBlank(text)) {
            return null;
        }
        String plain = text.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.').replace('\u2212', '-');
        // Bounds before parsing: an exponent of a million digits must not become one.
        if (!plain.matches("-?\\d{1,18}(\\.\\d{1,6})?")) {
            throw new InvalidInput("CELL_NUMBER", "value", text);
        }
        return new BigDecimal(plain);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
