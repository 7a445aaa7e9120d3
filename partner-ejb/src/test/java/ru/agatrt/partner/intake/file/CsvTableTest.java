package ru.agatrt.partner.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.kernel.InvalidInput;

class CsvTableTest {

    private static final Set<String> COLUMNS = Set.of("code", "name");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theDelimiterIsSeenInTheHeader(String delimiter) throws IOException {
        assertEquals(List.of("1: code|name", "2: A|B;b,b"), read("code" + delimiter + "name\nA" + delimiter + "\"B;b,b\"\n", StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void theEncodingIsSeenInTheBytes(String charset) throws IOException {
        assertEquals(List.of("1: code|name", "2: Д-5|ООО «Ёлка» № 1"), read("code;name\nД-5;ООО «Ёлка» № 1\n", Charset.forName(charset)));
    }

    @Test
    void oneLetterOfTheOldEncodingAtTheVeryEndIsEnough() throws IOException {
        String filler = "A;ascii only\n".repeat(20_000);
        List<String> rows = read("code;name\n" + filler + "Я;я\n", Charset.forName("windows-1251"));
        assertEquals("20002: Я|я", rows.get(rows.size() - 1));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertEquals(List.of("1: code|name", "2: A|B"), read("\uFEFFcode;name\r\nA;B", StandardCharsets.UTF_8));
    }

    @Test
    void linesAreThoseOfTheFile() throws IOException {
        assertEquals(List.of("1: code|name", "2: A|two\nlines", "5: B|after a blank line", "7: C|after blank cells"),
                read("code;name\nA;\"two\nlines\"\n\nB;after a blank line\n ; \nC;after blank cells\n", StandardCharsets.UTF_8));
    }

    @Test
    void quotesInsideAFieldStay() throws IOException {
        assertEquals(List.of("1: code|name", "2: A|ООО \"Ромашка\"", "3: B|ООО \"Ромашка\""),
                read("code;name\nA;ООО \"Ромашка\"\nB;\"ООО \"\"Ромашка\"\"\"\n", StandardCharsets.UTF_8));
    }

    @Test
    void anUnclosedQuoteIsToldWithItsLine() {
        String file = "code;name\nA;B\nC;\"never closed\n" + "D;E\n".repeat(CsvTable.MAX_ROW / 4);
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> read(file, StandardCharsets.UTF_8));
        assertEquals("ROW_UNREADABLE", refusal.code());
        assertEquals(3L, refusal.args().get("line"));
    }

    @ParameterizedTest
    @CsvSource({"'', FILE_EMPTY", "'  \r\n\t', FILE_EMPTY", "'\uFEFF', FILE_EMPTY", "'PK\u0003\u0004zip', FILE_XLSX_BROKEN", "'a\u0000b', FILE_BINARY"})
    void whatIsNoTableIsRefused(String content, String code) {
        assertEquals(code, assertThrows(InvalidInput.class, () -> read(content, StandardCharsets.UTF_8)).code());
    }

    @Test
    void utf16IsRefusedByName() {
        assertEquals("FILE_UTF16", assertThrows(InvalidInput.class, () -> read("code;name\nA;B\n", StandardCharsets.UTF_16)).code());
    }

    private List<String> read(String content, Charset charset) throws IOException {
        Path file = directory.resolve("file.csv");
        Files.write(file, content.getBytes(charset));
        List<String> rows = new ArrayList<>();
        try (TableReader table = TableFile.open(file, COLUMNS)) {
            rows.add("1: " + String.join("|", table.header()));
            while (table.next()) {
                rows.add(table.line() + ": " + String.join("|", table.fields()));
            }
        }
        return rows;
    }
}
