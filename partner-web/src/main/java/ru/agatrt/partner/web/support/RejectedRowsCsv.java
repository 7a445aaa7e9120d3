package ru.agatrt.partner.web.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.agatrt.partner.intake.CsvText;
import ru.agatrt.partner.intake.ImportErrorView;
import ru.agatrt.partner.intake.Imports;
import ru.agatrt.partner.intake.RejectedRow;

/**
 * The refused rows of an import as a file for a spreadsheet: UTF-8 with byte order mark, semicolons; {@code line},
 * {@code column}, {@code code}, {@code message}, then the columns as sent. One row for each refused row: several reasons
 * are put one after the other.
 */
public final class RejectedRowsCsv {

    private static final List<String> REASON = List.of("line", "column", "code", "message");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RejectedRowsCsv() {
    }

    /** @param locale language of the messages */
    public static void write(Imports imports, String id, Locale locale, OutputStream out) throws IOException {
        write(imports.header(id), reader -> imports.rejectedRows(id, reader), locale, out);
    }

    /**
     * @param columns names as sent
     * @param rows    hands each refused row to what it is given
     * @param locale  language of the messages
     */
    public static void write(List<String> columns, Consumer<Consumer<RejectedRow>> rows, Locale locale, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        List<String> header = new ArrayList<>(REASON);
        header.addAll(columns);
        CsvText.writeSafely(text, header);
        rows.accept(row -> write(text, row, locale));
        text.flush();
    }

    private static void write(Writer text, RejectedRow row, Locale locale) {
        List<String> fields = new ArrayList<>();
        fields.add(Long.toString(row.line()));
        fields.add(joined(row, ", ", ImportErrorView::column));
        fields.add(joined(row, ", ", reason -> reason.text().code()));
        fields.add(joined(row, " ", reason -> Messages.say(locale, reason.text())));
        fields.addAll(row.cells());
        try {
            CsvText.writeSafely(text, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(RejectedRow row, String separator, Function<ImportErrorView, String> part) {
        return row.reasons().stream().map(part).distinct().collect(Collectors.joining(separator));
    }
}
