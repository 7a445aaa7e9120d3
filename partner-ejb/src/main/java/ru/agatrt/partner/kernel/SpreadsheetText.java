package ru.agatrt.partner.kernel;

import java.util.regex.Pattern;

/**
 * Text on its way into a spreadsheet. What begins as a formula does would be run when the file is opened, whoever wrote it
 * (CWE-1236), so it gets an apostrophe in front. Every export writes its texts through here.
 */
public final class SpreadsheetText {

    /** Signs a spreadsheet takes for the beginning of a formula, the wide forms of East Asian keyboards included. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-](?=.*\\d)[\\d.,\\u0020\\u00A0\\u202F\\u2009]+");

    private SpreadsheetText() {
    }

    /**
     * Text that is shown as it is and never run. A number with a sign stays a number. One apostrophe is added also to what
     * looks as if it already had been, so that {@link #asSent} always gives back the same text.
     */
    public static String harmless(String text) {
        int apostrophes = apostrophes(text);
        boolean formula = startsFormula(text, apostrophes) && (apostrophes > 0 || !SIGNED_NUMBER.matcher(text).matches());
        return formula ? "'" + text : text;
    }

    /** Takes back what {@link #harmless} did. */
    public static String asSent(String text) {
        int apostrophes = apostrophes(text);
        return apostrophes > 0 && startsFormula(text, apostrophes) ? text.substring(1) : text;
    }

    private static int apostrophes(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '\'') {
            count++;
        }
        return count;
    }

    private static boolean startsFormula(String text, int at) {
        return at < text.length() && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
