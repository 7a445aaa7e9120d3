package ru.agatrt.partner.reporting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** The tests of documents rest on the check finding what is wrong. */
class PdfArchiveTest {

    @Test
    void aDocumentThatSaysNothingOfItselfDoesNotConform() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertTrue(PdfArchive.faults(bytes.toByteArray()).stream().anyMatch(fault -> fault.startsWith("6.6.2.1-1")),
                    () -> PdfArchive.faults(bytes.toByteArray()).toString());
        }
    }
}
