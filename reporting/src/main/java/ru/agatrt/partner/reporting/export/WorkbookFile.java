package ru.agatrt.partner.reporting.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook of a report. Formulas are written with the values they give: a preview, a phone or a script that reads the
 * file without a calculating engine would find empty totals otherwise. (The writer beneath knows formulas only.)
 */
public final class WorkbookFile {

    private static final Pattern FORMULA = Pattern.compile("(<c r=\"([A-Z]+\\d+)\"[^>]*><f>[^<]*</f>)(</c>)");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final Workbook book = new Workbook(bytes, "Agat Partner", "1.0");
    private final List<Sheet> sheets = new ArrayList<>();

    /** @param name at most 31 characters */
    public Sheet sheet(String name, List<Sheet.Column> columns) {
        Sheet sheet = new Sheet(book, name, columns);
        sheets.add(sheet);
        return sheet;
    }

    /** Ends the workbook. */
    public byte[] bytes() {
        try {
            book.finish();
            return withValues();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] withValues() throws IOException {
        // The writer leaves the sizes of its parts to the directory at the end, so it is read as a file.
        Path written = Files.createTempFile("agat-report-", ".xlsx");
        try {
            Files.write(written, bytes.toByteArray());
            return withValues(written);
        } finally {
            Files.delete(written);
        }
    }

    private byte[] withValues(Path written) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.size());
        try (ZipFile from = new ZipFile(written.toFile()); ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream part = from.getInputStream(entry)) {
                    Map<String, String> values = values(entry.getName());
                    if (values.isEmpty()) {
                        part.transferTo(to);
                    } else {
                        to.write(fill(new String(part.readAllBytes(), StandardCharsets.UTF_8), values).getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private Map<String, String> values(String entry) {
        for (int i = 0; i < sheets.size(); i++) {
            if (entry.equals("xl/worksheets/sheet" + (i + 1) + ".xml")) {
                return sheets.get(i).formulaValues();
            }
        }
        return Map.of();
    }

    private static String fill(String sheet, Map<String, String> values) {
        Matcher formula = FORMULA.matcher(sheet);
        StringBuilder filled = new StringBuilder(sheet.length() + 1024);
        while (formula.find()) {
            String value = values.get(formula.group(2));
            formula.appendReplacement(filled, Matcher.quoteReplacement(
                    value == null ? formula.group() : formula.group(1) + "<v>" + value + "</v>" + formula.group(3)));
        }
        return formula.appendTail(filled).toString();
    }
}
