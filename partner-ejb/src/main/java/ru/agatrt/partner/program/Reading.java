package ru.agatrt.partner.program;

import java.util.Map;

/**
 * How a silence or a contradiction of the document was read.
 *
 * @param about the cells it concerns, e.g. {@code PURCHASE_VOLUME} or {@code PORTAL/AUTHORIZED}
 */
public record Reading(String code, String about, String textRu, String textEn) implements CellValue {

    @Override
    public CellKey key() {
        return new CellKey(EditionTable.READING, code, "");
    }

    @Override
    public Map<String, String> fields() {
        return CellValue.fields("about", about, "textRu", textRu, "textEn", textEn);
    }
}
