package ru.agatrt.partner.program;

import java.util.List;
import ru.agatrt.partner.kernel.Conflict;

/** Somebody else changed the edition since the caller read it. */
public class EditionChanged extends Conflict {

    private static final long serialVersionUID = 1L;

    /**
     * @param by    login of who changed it last
     * @param cells keys of the cells changed since
     */
    EditionChanged(String edition, String by, List<String> cells) {
        super("EDITION_CHANGED", "edition", edition, "by", by, "cells", cells, "count", cells.size());
    }
}
