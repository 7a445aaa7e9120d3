package ru.agatrt.partner.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

    @Test
    void fieldsAreWrittenAsTheImportReadsThem(@TempDir Path dir) throws IOException {
        CsvTable table = new CsvTable("products", "t.csv", "a;b;c;d");
        table.add("ООО «Имя»; \"два\"", null, new BigDecimal("1E+3"), LocalDate.of(2026, 3, 31));
        DemoFile file = table.write(dir);
        assertEquals("a;b;c;d\n\"ООО «Имя»; \"\"два\"\"\";;1000;2026-03-31\n", Files.readString(file.path()));
        assertEquals(1, file.rows());
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        CsvTable table = new CsvTable("products", "t.csv", "a;b");
        assertThrows(IllegalArgumentException.class, () -> table.add("only one"));
    }
}
