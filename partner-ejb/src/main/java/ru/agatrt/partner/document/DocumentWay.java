package ru.agatrt.partner.document;

/** Over what a document was handed out. */
public enum DocumentWay {
    REST,
    PAGE,
    LETTER
}
