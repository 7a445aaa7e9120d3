package ru.agatrt.partner.tests.outside.sums;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a PDF prints, string by string as it was drawn: figures that stand side by side are not run together. */
final class PrintedTexts {

    private static final Pattern AMOUNT = Pattern.compile("[−-]?\\d{1,3}( \\d{3})*,\\d\\d( ₽)?");

    private final List<String> texts;

    private PrintedTexts(List<String> texts) {
        this.texts = texts;
    }

    static PrintedTexts of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Listener listener = new Listener();
            listener.getText(document);
            return new PrintedTexts(listener.texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Listener extends PDFTextStripper {

        private final List<String> texts = new ArrayList<>();
        private final StringBuilder drawn = new StringBuilder();

        Listener() throws IOException {
            // Only declares what the superclass throws.
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            drawn.append(text.getUnicode());
            super.processTextPosition(text);
        }

        @Override
        public void showTextString(byte[] string) throws IOException {
            super.showTextString(string);
            flush();
        }

        @Override
        public void showTextStrings(COSArray array) throws IOException {
            super.showTextStrings(array);
            flush();
        }

        private void flush() {
            String text = drawn.toString().replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
            drawn.setLength(0);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
    }

    List<String> texts() {
        return texts;
    }

    /** Amounts with kopecks, as often as they are printed. */
    List<BigDecimal> amounts() {
        return texts.stream().filter(text -> AMOUNT.matcher(text).matches())
                .map(text -> new BigDecimal(text.replace(" ", "").replace("₽", "").replace('−', '-').replace(',', '.'))).toList();
    }
}
