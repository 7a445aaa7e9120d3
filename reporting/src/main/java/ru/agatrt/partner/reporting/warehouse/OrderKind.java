package ru.agatrt.partner.reporting.warehouse;

/** What the supervisor of the pipeline can be asked for. */
public enum OrderKind {

    /** Start a connector again; target: its name, or {@code ALL}. */
    RESTART(false),
    /** Send all rows of a table again; target: captured table, or {@code ALL}. */
    RESNAPSHOT(false),
    /** Send rows again, and remove from staging those that the book does not have; target: captured table, with ids. */
    RESEND(true),
    /** Derive the facts of staged rows anew; target: captured table, with ids, or {@code ALL} without. */
    DERIVE(true),
    /** Send a record set aside again, as the book has it now; target: number of the reject. */
    RETRY(false),
    /** Leave a record set aside out for good; target: number of the reject. */
    DISMISS(false);

    private final boolean takesIds;

    OrderKind(boolean takesIds) {
        this.takesIds = takesIds;
    }

    /** Whether the order names rows by their ids in the book. */
    public boolean takesIds() {
        return takesIds;
    }
}
