package ru.agatrt.partner.intake.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How the cells of a workbook show their numbers, by the number of their style. */
final class XlsxFormats {

    /** What a number in a cell stands for. */
    enum Shown {
        NUMBER, PERCENT, DAY, DAY_AND_TIME, MONTH, TIME
    }

    /**
     * One form.
     *
     * @param digits for numbers shown with leading zeros, how many digits at least; 0 otherwise
     */
    record Form(Shown shown, int digits) {
        static final Form GENERAL = new Form(Shown.NUMBER, 0);
    }

    private static final Pattern NOT_SHOWN_AS_VALUE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");
    private static final int MOST = 65_536;

    private final List<Form> styles = new ArrayList<>();

    private XlsxFormats() {
    }

    /** For a workbook without styles. */
    static XlsxFormats none() {
        return new XlsxFormats();
    }

    static XlsxFormats read(XlsxPart part) {
        XlsxFormats formats = new XlsxFormats();
        Map<Integer, String> own = new HashMap<>();
        boolean cellStyles = false;
        while (part.nextStart()) {
            switch (part.name()) {
                case "numFmt" -> own.put(XlsxCell.number(part.attribute("numFmtId"), -1), String.valueOf(part.attribute("formatCode")));
                case "cellXfs" -> cellStyles = true;
                case "cellStyles", "dxfs", "cellStyleXfs" -> cellStyles = false;
                case "xf" -> {
                    if (cellStyles) {
                        formats.add(XlsxCell.number(part.attribute("numFmtId"), 0), own);
                    }
                }
                default -> { }
            }
            if (own.size() > MOST || formats.styles.size() > MOST) {
                throw XlsxArchive.broken(null);
            }
        }
        part.finish();
        return formats;
    }

    private void add(int id, Map<Integer, String> own) {
        String code = own.get(id);
        styles.add(code == null ? new Form(builtIn(id), 0) : form(code));
    }

    /** @param style number of the style as the cell has it; unknown ones show numbers as they are */
    Form form(int style) {
        return style < 0 || style >= styles.size() ? Form.GENERAL : styles.get(style);
    }

    private static Shown builtIn(int id) {
        return switch (id) {
            case 9, 10 -> Shown.PERCENT;
            case 14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Shown.DAY;
            case 17 -> Shown.MONTH;
            case 22 -> Shown.DAY_AND_TIME;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> Shown.TIME;
            default -> Shown.NUMBER;
        };
    }

    /** @param code of a number format, e.g. {@code dd.mm.yyyy}; its first section is for positive numbers */
    static Form form(String code) {
        String shown = NOT_SHOWN_AS_VALUE.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        int end = shown.indexOf(';');
        shown = end < 0 ? shown : shown.substring(0, end);
        if ("general".equals(shown.strip())) {
            return Form.GENERAL;
        }
        boolean time = shown.indexOf('h') >= 0 || shown.indexOf('s') >= 0;
        if (shown.indexOf('y') >= 0 || shown.indexOf('d') >= 0 || !time && shown.indexOf('m') >= 0) {
            boolean day = shown.indexOf('d') >= 0;
            return new Form(time ? Shown.DAY_AND_TIME : day ? Shown.DAY : Shown.MONTH, 0);
        }
        if (time) {
            return new Form(Shown.TIME, 0);
        }
        return shown.indexOf('%') >= 0 ? new Form(Shown.PERCENT, 0)
                : new Form(Shown.NUMBER, ZEROS.matcher(shown.strip()).matches() ? shown.strip().length() : 0);
    }
}
