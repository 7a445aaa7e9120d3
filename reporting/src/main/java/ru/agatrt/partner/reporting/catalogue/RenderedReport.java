package ru.agatrt.partner.reporting.catalogue;

/**
 * A finished file.
 *
 * @param content the bytes; not copied, so neither side may change them
 * @param contentType for the answer's header
 * @param fileName to save it under; letters, digits, dot, dash and underscore only
 */
public record RenderedReport(byte[] content, String contentType, String fileName) {

    /**
     * Named after the report and what it covers.
     *
     * @param what a half-year, a day, a code; what has no place in a file name becomes a dash
     */
    public static RenderedReport of(String report, String what, ReportFormat format, byte[] content) {
        String suffix = what.replaceAll("[^A-Za-z0-9_-]", "-");
        return new RenderedReport(content, format.contentType(), report + "_" + suffix + "." + format.extension());
    }
}
