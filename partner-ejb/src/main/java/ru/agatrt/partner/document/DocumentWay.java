package ru.agatrt.partner.document;

/** Over what a document was handed out. */
public enum DocumentWay {
    /** By its own address. */
    REST,
    PAGE,
    /** Asked for as a report, of which it is the kept copy. */
    REPORT,
    LETTER
}
