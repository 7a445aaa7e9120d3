package ru.agatrt.partner.intake.engine;

import java.util.List;
import ru.agatrt.partner.intake.file.HeaderMatch;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.Problems.Problem;

/** Looks at rows as an import would, each by itself, and keeps nothing. What needs the book is not looked at. */
public final class RowCheck {

    private final RowParser parser;

    /** @throws ru.agatrt.partner.kernel.InvalidInput when the header does not fit the kind */
    public RowCheck(FactDoor door, List<String> header) {
        parser = new RowParser(door, HeaderMatch.of(header, door.table()));
    }

    /** What an import would say of the row. */
    public List<Problem> problems(List<String> fields) {
        return parser.parse(fields) ? List.of() : parser.problems().list();
    }
}
