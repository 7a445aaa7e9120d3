package ru.agatrt.partner.intake;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.kernel.SpreadsheetText;

/** Rows as text: RFC 4180 with semicolons, as rejected rows are kept and given back. */
public final class CsvText {

    private CsvText() {
    }

    public static String row(List<String> fields) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                row.append(';');
            }
            row.append(quoted(fields.get(i)));
        }
        return row.toString();
    }

    /** Takes apart what {@link #row} put together. */
    public static List<String> fields(String row) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                boolean doubled = inside && i + 1 < row.length() && row.charAt(i + 1) == '"';
                if (doubled) {
                    field.append('"');
                    i++;
                } else {
                    inside = !inside;
                }
            } else if (c == ';' && !inside) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /** Writes a row for a spreadsheet: a cell that would be taken for a formula is made text. */
    public static void writeSafely(Writer out, List<String> fields) throws IOException {
        out.write(row(fields.stream().map(SpreadsheetText::harmless).toList()));
        out.write("\r\n");
    }

    private static String quoted(String field) {
        boolean needed = field.isEmpty() ? false : field.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r')
                || Character.isWhitespace(field.charAt(0)) || Character.isWhitespace(field.charAt(field.length() - 1));
        return needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
