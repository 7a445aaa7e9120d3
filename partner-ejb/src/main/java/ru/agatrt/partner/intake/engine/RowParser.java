package ru.agatrt.partner.intake.engine;

import java.util.List;
import java.util.Set;
import ru.agatrt.partner.intake.file.HeaderMatch;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FieldProblem;
import ru.agatrt.partner.kernel.fact.Problems;
import ru.agatrt.partner.kernel.fact.StagedRow;

/** Understands one row after the other; row and problems are reused. */
final class RowParser {

    /** What a spreadsheet writes in place of a value it could not find; as a text it would be taken for a name. */
    private static final Set<String> CELL_ERRORS = Set.of("#N/A", "#Н/Д", "#REF!", "#ССЫЛКА!", "#VALUE!", "#ЗНАЧ!", "#DIV/0!", "#ДЕЛ/0!",
            "#NAME?", "#ИМЯ?", "#NUM!", "#ЧИСЛО!", "#NULL!", "#ПУСТО!");

    private final FactDoor door;
    private final HeaderMatch header;
    private final List<FactColumn> columns;
    private final StagedRow row;
    private final Problems problems = new Problems();

    RowParser(FactDoor door, HeaderMatch header) {
        this.door = door;
        this.header = header;
        this.columns = door.table().columns();
        this.row = new StagedRow(door.table());
    }

    /** @return whether the row is good as far as it can be judged alone */
    boolean parse(List<String> fields) {
        problems.clear();
        if (!header.fits(fields)) {
            problems.add(columns.get(0).name(), "FIELD_COUNT", "count", fields.size(), "expected", header.width());
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            row.set(i, cell(i, header.cell(fields, i)));
        }
        door.check(row, problems);
        return problems.isEmpty();
    }

    private Object cell(int i, String text) {
        FactColumn column = columns.get(i);
        if (text.isEmpty()) {
            if (column.isMandatory()) {
                problems.add(column.name(), "VALUE_MISSING");
            }
            return column.fallback();
        }
        if (text.charAt(0) == '#' && CELL_ERRORS.contains(text)) {
            problems.add(column.name(), "CELL_ERROR", "value", text);
            return null;
        }
        try {
            return column.type().parse(text);
        } catch (FieldProblem e) {
            problems.add(column.name(), e);
            return null;
        }
    }

    StagedRow row() {
        return row;
    }

    Problems problems() {
        return problems;
    }
}
