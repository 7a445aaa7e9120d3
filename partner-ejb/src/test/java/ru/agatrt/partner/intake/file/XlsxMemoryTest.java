package ru.agatrt.partner.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook is read in memory that does not grow with it: in a Java of its own, whose heap is smaller than the texts of the file. */
class XlsxMemoryTest {

    private static final int ROWS = 200_000;
    private static final String HEAP = "-Xmx24m";

    @TempDir
    Path directory;

    /** The other Java: tells how many rows it read and how many letters. */
    public static void main(String[] arguments) throws IOException {
        int rows = 0;
        long letters = 0;
        try (TableReader table = TableFile.open(Path.of(arguments[0]), Set.of())) {
            while (table.next()) {
                rows++;
                letters += table.fields().stream().mapToInt(String::length).sum();
            }
        }
        System.out.println(rows + " " + letters);
    }

    @Test
    void manyRowsOfTextsThatOccurOnceAreReadInASmallHeap() throws Exception {
        Path file = directory.resolve("large.xlsx");
        long letters = 0;
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("a");
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "name");
            for (int i = 1; i <= ROWS; i++) {
                String name = "Изделие с длинным названием, которого больше нигде нет, № " + i;
                sheet.value(i, 0, i);
                sheet.value(i, 1, name);
                letters += name.length() + String.valueOf(i).length();
                if (i % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        Process other = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), HEAP, "-XX:+UseSerialGC", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), XlsxMemoryTest.class.getName(), file.toString())
                .redirectErrorStream(true).start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, other.waitFor(), said);
        assertEquals(ROWS + " " + letters, said);
    }
}
