package ru.agatrt.partner.program;

import java.util.Map;

/** What an edition is called. */
public record Titles(String titleRu, String titleEn) implements CellValue {

    @Override
    public CellKey key() {
        return new CellKey(EditionTable.TITLE, "", "");
    }

    @Override
    public Map<String, String> fields() {
        return CellValue.fields("titleRu", titleRu, "titleEn", titleEn);
    }
}
