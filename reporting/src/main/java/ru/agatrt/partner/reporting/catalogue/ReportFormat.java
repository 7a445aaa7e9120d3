package ru.agatrt.partner.reporting.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Forms a report can be had in. */
public enum ReportFormat {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String contentType;

    ReportFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** End of a file name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param extension as in an address, lower case */
    public static Optional<ReportFormat> ofExtension(String extension) {
        return Stream.of(values()).filter(format -> format.extension().equals(extension)).findFirst();
    }
}
