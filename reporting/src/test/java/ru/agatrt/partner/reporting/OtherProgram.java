package ru.agatrt.partner.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Assumptions;

/**
 * Workbooks as LibreOffice reads them, every formula calculated anew. It is a program of the machine and no dependency of the build:
 * without {@code soffice} on the path such a test is skipped.
 */
public final class OtherProgram {

    private static final Pattern DAY = Pattern.compile("\\d\\d/\\d\\d/\\d{4}");
    /** Comma, quotes, UTF-8, values and not what is shown, every sheet. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1049,false,false,false,false,false,-1";
    private static final String CALCULATE_ALWAYS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private OtherProgram() {
    }

    /**
     * The numbers of the first sheet, as the other program read them, are those of the CSV form, row by row.
     *
     * @param columns column of the CSV file and column of the sheet in turn, from 0
     */
    public static void assertTellsTheSame(byte[] xlsx, byte[] csv, int... columns) {
        List<CsvRecord> sheet = assertReadsTheSame(xlsx);
        List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream().toList();
        assertTrue(rows.size() > 1);
        for (int row = 1; row < rows.size(); row++) {
            for (int i = 0; i < columns.length; i += 2) {
                String told = rows.get(row).getField(columns[i]);
                String read = sheet.get(row).getField(columns[i + 1]);
                assertEquals(told.isEmpty() ? "" : new BigDecimal(told).stripTrailingZeros().toPlainString(),
                        read.isEmpty() ? "" : new BigDecimal(read).stripTrailingZeros().toPlainString(), "row " + row + ", column " + columns[i]);
            }
        }
    }

    /**
     * Every cell of every sheet comes out as it was written: text, number, day, and each formula with the value it carries.
     *
     * @return the first sheet as it was read
     */
    public static List<CsvRecord> assertReadsTheSame(byte[] xlsx) {
        Path folder = converted(xlsx);
        List<CsvRecord> first = null;
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Sheet sheet : book.getSheets().toList()) {
                List<CsvRecord> read;
                try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(false).allowMissingFields(true).allowExtraFields(true)
                        .ofCsvRecord(folder.resolve("book-" + sheet.getName() + ".csv"))) {
                    read = reader.stream().toList();
                }
                first = first == null ? read : first;
                for (Row row : sheet.read()) {
                    for (Cell cell : row) {
                        if (cell != null) {
                            compare(sheet.getName(), cell, read.get(row.getRowNum() - 1).getField(cell.getColumnIndex()));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return first;
    }

    private static void compare(String sheet, Cell cell, String read) {
        String where = sheet + "!" + cell.getAddress();
        if (cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA) {
            assertEquals(cell.getRawValue() == null ? "" : cell.getText(), read, where);
        } else if (DAY.matcher(read).matches()) {
            assertEquals(cell.asDate().toLocalDate(), LocalDate.parse(read, DateTimeFormatter.ofPattern("MM/dd/yyyy")), where);
        } else {
            BigDecimal written = new BigDecimal(cell.getRawValue());
            assertTrue(read.matches("-?[0-9.]+(E-?[0-9]+)?%?"), where + ": " + read);
            BigDecimal number = new BigDecimal(read.replace("%", "")).movePointLeft(read.endsWith("%") ? 2 : 0);
            assertEquals(written.setScale(6, RoundingMode.HALF_UP), number.setScale(6, RoundingMode.HALF_UP), where);
        }
    }

    private static Path converted(byte[] xlsx) {
        boolean there = Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        Assumptions.assumeTrue(there, "LibreOffice (soffice) is not installed: how another program reads the workbook was not tried");
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "libreoffice")), "book");
            Path profile = Files.createDirectories(folder.resolve("profile/user"));
            Files.writeString(profile.resolve("registrymodifications.xcu"), CALCULATE_ALWAYS);
            Files.write(folder.resolve("book.xlsx"), xlsx);
            Process process = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", CSV,
                    "--outdir", folder.toString(), folder.resolve("book.xlsx").toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile()).start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice did not end");
            }
            assertEquals(0, process.exitValue(), () -> folder.resolve("log.txt").toString());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
