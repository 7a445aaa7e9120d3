package ru.agatrt.partner.reporting.catalogue;

/**
 * A finished file.
 *
 * @param content the bytes; not copied, so neither side may change them
 * @param contentType for the answer's header
 * @param fileName to save it under; letters, digits, dot, dash and underscore only
 */
public record RenderedReport(byte[] content, String contentType, String fileName) {
}
