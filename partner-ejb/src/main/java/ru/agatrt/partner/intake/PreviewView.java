package ru.agatrt.partner.intake;

import java.io.Serializable;
import java.util.List;
import ru.agatrt.partner.intake.file.TableLayout;
import ru.agatrt.partner.kernel.Text;

/**
 * What is in a file that waits to be imported.
 *
 * @param file    the waiting file
 * @param failure why it cannot be read as a table; {@code null} when it can
 * @param layout  how it is written; {@code null} with a failure
 * @param forms   how its first rows write numbers and days
 * @param fit     how its columns fit the kind asked for or guessed; {@code null} when no kind fits at all
 * @param columns names as sent, the first {@value #MOST_COLUMNS}
 * @param rows    the first rows
 */
public record PreviewView(WaitingFile file, Text failure, TableLayout layout, List<CellForm> forms, KindFit fit,
        List<PreviewColumn> columns, List<PreviewRow> rows) {

    /** Columns that are shown; a file made for this system has a dozen. */
    public static final int MOST_COLUMNS = 40;

    /** Rows that are shown. */
    public static final int MOST_ROWS = 20;

    /** How a cell writes a number or a day. */
    public enum CellForm {
        DECIMAL_COMMA, DECIMAL_POINT, GROUPED, DAY_ISO, DAY_DOTTED
    }

    /** @param known whether the kind has such a column */
    public record PreviewColumn(String name, boolean known) {
    }

    /**
     * A row as sent, with what is wrong with it by itself.
     *
     * @param cells as many as columns are shown; long texts are cut
     */
    public record PreviewRow(int line, List<PreviewCell> cells, List<ImportErrorView> problems) {
    }

    /** @param bad whether an import would refuse the row for this cell */
    public record PreviewCell(String text, boolean bad) {
    }

    /**
     * How the header of a file fits a kind.
     *
     * @param missing columns the kind needs and the file lacks
     * @param unknown columns the file has and the kind does not
     * @param twice   columns named more than once
     * @param absent  columns the kind would take but does not need
     */
    public record KindFit(String kind, int known, List<String> missing, List<String> unknown, List<String> twice, List<String> absent)
            implements Serializable {

        /** Whether an import would take the header. */
        public boolean whole() {
            return missing.isEmpty() && unknown.isEmpty() && twice.isEmpty();
        }
    }

    /** Whether the file may be imported as the kind. */
    public boolean ready() {
        return failure == null && fit != null && fit.whole();
    }
}
