package ru.agatrt.partner.document;

/** What a document is. */
public enum DocumentKind {
    /** One company's half-year after its list was published. */
    STATEMENT,
    CERTIFICATE,
    STATUS_LIST,
    REPORT
}
