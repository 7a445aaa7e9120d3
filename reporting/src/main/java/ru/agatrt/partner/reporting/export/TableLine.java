package ru.agatrt.partner.reporting.export;

import java.util.Arrays;

/**
 * A row of a document that is one table: a wide first column of two lines and up to eight narrow ones, all in the reader's
 * language. Which column holds what is the design's business.
 *
 * @param group key of the part the row stands in; the same for all where a table has no parts
 * @param groupTitle heading of the part, with {@code groupNote} beside it
 * @param main first line of the wide column, {@code sub} the small one under it
 * @param note a small line across the other columns; {@code null}: none
 * @param good how the marked column is coloured; {@code null}: neither well nor ill
 */
public record TableLine(String group, String groupTitle, String groupNote, String main, String sub, String note, Boolean good,
                        String a, String b, String c, String d, String e, String f, String g, String h) {

    private static final int CELLS = 8;

    /** The part a row stands in. */
    public record Part(String key, String title, String note) {

        /** Of a table without parts. */
        public static final Part WHOLE = new Part("all", "", "");
    }

    /** The wide column and the line across. */
    public record Head(String main, String sub, String note) {
    }

    /** @param cells of the narrow columns from the left, at most eight */
    public static TableLine of(Part part, Head head, Boolean good, String... cells) {
        String[] all = Arrays.copyOf(cells, CELLS);
        return new TableLine(part.key(), part.title(), part.note(), head.main(), head.sub(), head.note(), good,
                all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]);
    }
}
