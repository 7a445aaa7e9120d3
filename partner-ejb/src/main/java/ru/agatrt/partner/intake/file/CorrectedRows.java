package ru.agatrt.partner.intake.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.agatrt.partner.kernel.SpreadsheetText;

/**
 * The file of rejected rows, corrected and sent again: the columns that told what was wrong are passed over, and the
 * apostrophes that kept its cells from being formulas are taken off.
 */
public final class CorrectedRows implements TableReader {

    /** Columns that stand before those of the file in the file of rejected rows. */
    public static final List<String> REASON = List.of("line", "column", "code", "message");

    private final TableReader file;
    private final int from;

    private CorrectedRows(TableReader file, int from) {
        this.file = file;
        this.from = from;
    }

    /** The same table when it has no columns of reasons. They are known by standing together, since kinds may have a {@code code} too. */
    static TableReader unwrap(TableReader file) {
        List<String> names = file.header().stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
        int from = java.util.Collections.indexOfSubList(names, REASON);
        return from < 0 ? file : new CorrectedRows(file, from);
    }

    @Override
    public List<String> header() {
        return withoutReason(file.header());
    }

    @Override
    public boolean next() {
        while (file.next()) {
            if (!Blanks.areAll(fields())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> fields() {
        return withoutReason(file.fields()).stream().map(SpreadsheetText::asSent).toList();
    }

    private List<String> withoutReason(List<String> cells) {
        List<String> rest = new ArrayList<>(cells);
        rest.subList(Math.min(from, rest.size()), Math.min(from + REASON.size(), rest.size())).clear();
        return rest;
    }

    @Override
    public int line() {
        return file.line();
    }

    @Override
    public TableLayout layout() {
        return file.layout().asCorrected();
    }

    @Override
    public long bytesRead() {
        return file.bytesRead();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
