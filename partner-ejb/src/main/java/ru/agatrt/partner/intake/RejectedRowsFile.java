package ru.agatrt.partner.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.agatrt.partner.intake.file.CorrectedRows;
import ru.agatrt.partner.kernel.Text;

/**
 * The refused rows of an import as a file for a spreadsheet: byte order mark, semicolons; {@code line}, {@code column},
 * {@code code}, {@code message}, then the columns as sent. One row for each refused row: several reasons are put one after
 * the other. Corrected, the file can be sent again as it is.
 */
public final class RejectedRowsFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final Function<Text, String> sentence;

    /**
     * Begins the file.
     *
     * @param out      in UTF-8
     * @param columns  as sent
     * @param sentence says a reason in the reader's language
     */
    public RejectedRowsFile(Writer out, List<String> columns, Function<Text, String> sentence) throws IOException {
        this.out = out;
        this.sentence = sentence;
        out.write(BYTE_ORDER_MARK);
        List<String> header = new ArrayList<>(CorrectedRows.REASON);
        header.addAll(columns);
        CsvText.writeSafely(out, header);
    }

    /** @throws UncheckedIOException when it cannot be written */
    public void add(RejectedRow row) {
        List<String> fields = new ArrayList<>();
        fields.add(Long.toString(row.line()));
        fields.add(joined(row, ", ", ImportErrorView::column));
        fields.add(joined(row, ", ", reason -> reason.text().code()));
        fields.add(joined(row, " ", reason -> sentence.apply(reason.text())));
        fields.addAll(row.cells());
        try {
            CsvText.writeSafely(out, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(RejectedRow row, String separator, Function<ImportErrorView, String> part) {
        return row.reasons().stream().map(part).distinct().collect(Collectors.joining(separator));
    }
}
