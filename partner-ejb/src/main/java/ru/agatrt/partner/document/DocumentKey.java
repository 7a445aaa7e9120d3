package ru.agatrt.partner.document;

import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * What there is one document of. Where company, half-year or list are missing there may be several.
 *
 * @param partner  {@code null}: of no company
 * @param halfYear {@code null}: of no half-year
 * @param list     number of the published list it follows, such as {@code 2026-H1/1}; {@code null}: of none
 */
public record DocumentKey(DocumentKind kind, PartnerCode partner, HalfYear halfYear, String list, Form form) {

    /** @throws IllegalArgumentException for a statement that does not say whose and of what it is */
    public DocumentKey {
        if (kind == DocumentKind.STATEMENT && (partner == null || halfYear == null || list == null)) {
            throw new IllegalArgumentException("a statement is of a company, a half-year and a list");
        }
    }

    /**
     * @param language {@code ru} or {@code en}
     * @param format   {@code PDF}, {@code XLSX} or {@code CSV}
     */
    public record Form(String language, String format) {
    }

    /** One name for all instances of the application. */
    String text() {
        return String.join("/", kind.name(), String.valueOf(partner), String.valueOf(halfYear), String.valueOf(list), form.language(), form.format());
    }
}
