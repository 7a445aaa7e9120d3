package ru.agatrt.partner.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** A rendered PDF as its reader finds it: text with plain spaces, page by page, and what a viewer sees of the file itself. */
public final class PdfText {

    private final List<String> pages = new ArrayList<>();
    private final boolean fontsEmbedded;
    private final String title;
    private final String language;
    private final boolean tagged;

    public PdfText(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[ \\u00A0]+", " "));
            }
            fontsEmbedded = allFontsEmbedded(document);
            title = document.getDocumentInformation().getTitle();
            language = document.getDocumentCatalog().getLanguage();
            tagged = document.getDocumentCatalog().getMarkInfo() != null && document.getDocumentCatalog().getMarkInfo().isMarked()
                    && document.getDocumentCatalog().getStructureTreeRoot() != null
                    && !document.getDocumentCatalog().getStructureTreeRoot().getKids().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return pages.size();
    }

    public String page(int number) {
        return pages.get(number - 1);
    }

    public String text() {
        return String.join("\n", pages);
    }

    public boolean fontsEmbedded() {
        return fontsEmbedded;
    }

    public String title() {
        return title;
    }

    public String language() {
        return language;
    }

    /** Whether a reader that speaks finds headings and texts in their order, a title and the language. */
    public boolean accessible() {
        return tagged && title != null && !title.isBlank() && language != null && !language.isBlank();
    }

    /** Leaves the file beside the test's classes, for a person to look at. */
    public static byte[] keep(String name, byte[] file) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "rendered"));
            Files.write(folder.resolve(name), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean allFontsEmbedded(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                if (!page.getResources().getFont(name).isEmbedded()) {
                    return false;
                }
            }
        }
        return true;
    }
}
