package ru.agatrt.partner.program;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.NotFound;

/** No edition was in force on the day. */
public class EditionMissing extends NotFound {

    private static final long serialVersionUID = 1L;

    public EditionMissing(LocalDate day) {
        super("EDITION_MISSING", "day", day);
    }

    EditionMissing(String code) {
        super("EDITION_UNKNOWN", "edition", code);
    }
}
