package ru.agatrt.partner.reporting.catalogue;

import java.util.function.Supplier;

/** Keeps what leaves the house as a document of the program, so that whoever holds the file can prove it later. Found by injection. */
public interface DocumentsOfRecord {

    /**
     * Draws, keeps and hands out; what is no document of record is only drawn.
     *
     * @return the bytes as they are kept
     */
    RenderedReport handOut(ReportCall call, Supplier<RenderedReport> draw);
}
