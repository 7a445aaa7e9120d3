package ru.agatrt.partner.kernel.fact;

/** What a cell can refer to by its code or name. */
public enum Reference {
    /** A company known to the book. */
    PARTNER("partner", false),
    /** The company the row itself is about: met for the first time, it gets its identity. */
    NEW_PARTNER("partner", true),
    /** An article known to the book. */
    PRODUCT("product", false),
    /** The article the row itself is about: met for the first time, it gets its identity. */
    NEW_PRODUCT("product", true),
    /** A natural person of the row's partner, found by name or noted anew; only the id enters the fact. */
    PERSON("person", true);

    private final String table;
    private final boolean createdOnSight;

    Reference(String table, boolean createdOnSight) {
        this.table = table;
        this.createdOnSight = createdOnSight;
    }

    /** SQL name of the table of identities. */
    public String table() {
        return table;
    }

    /** Whether an unknown code makes a new identity instead of an error. */
    public boolean isCreatedOnSight() {
        return createdOnSight;
    }

    /** Whether a code alone identifies; a person is known by partner and name. */
    public boolean isByCode() {
        return this != PERSON;
    }

    /** Code of the error for a reference that leads nowhere, e.g. {@code UNKNOWN_PARTNER}. */
    public String unknownCode() {
        return "UNKNOWN_" + table.toUpperCase(java.util.Locale.ROOT);
    }
}
