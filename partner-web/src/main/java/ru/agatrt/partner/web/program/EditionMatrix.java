package ru.agatrt.partner.web.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.CellKey;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.EditionDetails;
import ru.agatrt.partner.program.EditionDifference;
import ru.agatrt.partner.program.EditionRemark;
import ru.agatrt.partner.program.EditionTable;
import ru.agatrt.partner.program.Reading;
import ru.agatrt.partner.program.VolumeRule;

/** One table of an edition as rows and columns, with what was there before and the readings beside the cells they are about. */
final class EditionMatrix {

    private final EditionTable table;
    private final EditionDetails edition;
    private final CellWords words;
    private final CellKey chosen;
    private final Map<CellKey, CellValue> cells;
    private final Map<CellKey, EditionDifference> changed;
    private final Set<CellKey> faulty;

    EditionMatrix(EditionTable table, EditionDetails edition, Locale locale, CellKey chosen) {
        this.table = table;
        this.edition = edition;
        this.words = new CellWords(locale);
        this.chosen = chosen;
        this.cells = edition.tables().cells();
        this.changed = edition.differences().stream().collect(Collectors.toMap(EditionDifference::key, d -> d));
        this.faulty = edition.remarks().stream().filter(EditionRemark::blocking).map(EditionRemark::cell).collect(Collectors.toSet());
    }

    /** Codes of the columns: statuses, or decisions on the deal; one without a code where there is but one. */
    List<String> columns() {
        return switch (table) {
            case REQUIREMENT, BENEFIT -> StatusCode.assignable().stream().map(Enum::name).toList();
            case DISCOUNT -> {
                List<String> columns = new ArrayList<>(List.of(StatusCode.NONE.name()));
                StatusCode.assignable().forEach(s -> columns.add(s.name()));
                yield columns;
            }
            case VOLUME_RULE -> Arrays.stream(VolumeRule.DealDecision.values()).map(Enum::name).toList();
            default -> List.of("");
        };
    }

    List<MatrixRow> rows() {
        return rowCodes().stream().map(row -> new MatrixRow(words.row(table, row), about(row),
                columns().stream().map(column -> cell(new CellKey(table, row, column))).toList())).toList();
    }

    private Collection<String> rowCodes() {
        return cells.keySet().stream().filter(k -> k.table() == table).map(CellKey::row).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private MatrixCell cell(CellKey key) {
        CellValue value = cells.get(key);
        EditionDifference difference = changed.get(key);
        String was = difference == null || edition.baseTables() == null ? null : words.says(difference.before());
        return new MatrixCell(key.toString(), words.name(key), words.says(value), isTick(value), was, key.equals(chosen),
                about(key.row() + "/" + key.column()), faulty.contains(key));
    }

    /** A bare «да»: a sign without a threshold. */
    private static boolean isTick(CellValue value) {
        return value != null && ("REQUIRED".equals(value.fields().get("modality")) && !value.fields().containsKey("amount")
                && !value.fields().containsKey("count") && !value.fields().containsKey("siteOptional")
                || "YES".equals(value.fields().get("sign")));
    }

    /** Codes of the readings about a row, a cell, or a column as {@code DISCOUNT/NONE}. */
    List<String> about(String what) {
        return edition.tables().readings().stream().filter(r -> r.about().equals(what)).map(Reading::code).toList();
    }

    /** The readings that belong to this table, wherever in it. */
    List<Reading> readings() {
        Set<String> rows = new LinkedHashSet<>(rowCodes());
        rows.add(table.name());
        return edition.tables().readings().stream()
                .filter(r -> rows.contains(r.about().contains("/") ? r.about().substring(0, r.about().indexOf('/')) : r.about())).toList();
    }
}
