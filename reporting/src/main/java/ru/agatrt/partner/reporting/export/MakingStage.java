package ru.agatrt.partner.reporting.export;

/** What is being done of a document. */
public enum MakingStage {
    /** Rows are laid out on pages, or written into a table. */
    ROWS,
    /** Pages are written into the file. */
    PAGES
}
