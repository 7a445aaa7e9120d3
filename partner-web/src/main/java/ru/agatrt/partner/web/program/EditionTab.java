package ru.agatrt.partner.web.program;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.program.EditionTable;

/** A part of the editor: one table, or a list beside the tables. */
public enum EditionTab {
    requirements(EditionTable.REQUIREMENT), discounts(EditionTable.DISCOUNT), benefits(EditionTable.BENEFIT),
    volume(EditionTable.VOLUME_RULE), parameters(EditionTable.PARAMETER), differences(null), history(null);

    private final EditionTable table;

    EditionTab(EditionTable table) {
        this.table = table;
    }

    /** The first one for anything unknown: an address is not refused for its tab. */
    static EditionTab of(String name) {
        return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst().orElse(requirements);
    }

    /** Where a cell of the table is edited. */
    static EditionTab of(EditionTable table) {
        return Arrays.stream(values()).filter(t -> t.table == table).findFirst().orElse(requirements);
    }

    static List<EditionTab> all() {
        return List.of(values());
    }

    public Optional<EditionTable> table() {
        return Optional.ofNullable(table);
    }

    public boolean isMatrix() {
        return table != null;
    }
}
