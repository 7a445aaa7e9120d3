package ru.agatrt.partner.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads one cell of a sheet after the other into text. */
final class XlsxValues {

    private final XlsxPart sheet;
    private final XlsxStrings strings;
    private final XlsxFormats formats;
    private final boolean since1904;
    private final StringBuilder text = new StringBuilder();

    XlsxValues(XlsxPart sheet, XlsxStrings strings, XlsxFormats formats, boolean since1904) {
        this.sheet = sheet;
        this.strings = strings;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /** Text of the cell whose element has just started, up to its end; empty for a formula. */
    Optional<String> read() {
        String type = sheet.attribute("t");
        int style = XlsxCell.number(sheet.attribute("s"), 0);
        text.setLength(0);
        while (!sheet.isEndOf("c")) {
            sheet.next();
            if (sheet.isStart()) {
                switch (sheet.name()) {
                    case "v" -> sheet.text(text, XlsxStrings.LONGEST);
                    case "is" -> XlsxStrings.richText(sheet, "is", text);
                    case "f" -> {
                        return Optional.empty();
                    }
                    default -> sheet.skip();
                }
            }
        }
        return Optional.of(text.isEmpty() ? "" : value(type == null ? "n" : type, style, text.toString()));
    }

    private String value(String type, int style, String raw) {
        return switch (type) {
            case "s" -> sharedText(raw);
            case "inlineStr", "str" -> XlsxCell.unescaped(raw);
            case "b" -> "1".equals(raw.strip()) || "true".equals(raw.strip()) ? "true" : "false";
            case "d" -> XlsxCell.isoDate(raw.strip());
            case "e" -> raw;
            case "n" -> XlsxCell.number(raw.strip(), formats.form(style), since1904);
            default -> throw XlsxArchive.broken(null);
        };
    }

    private String sharedText(String index) {
        try {
            return strings.get(XlsxCell.number(index, -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
