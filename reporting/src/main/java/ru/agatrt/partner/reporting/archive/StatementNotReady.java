package ru.agatrt.partner.reporting.archive;

import ru.agatrt.partner.kernel.Conflict;

/** The warehouse has not seen yet what a statement must tell; a few seconds later it has. */
public class StatementNotReady extends Conflict {

    private static final long serialVersionUID = 1L;

    public StatementNotReady(String list) {
        super("STATEMENT_NOT_READY", "list", list);
    }
}
