package ru.agatrt.partner.etl.poison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.etl.connect.CapturedTable;

class RecordReaderTest {

    private static final CapturedTable TABLE = new CapturedTable("sample", List.of("id"), 1, 1, new LinkedHashMap<>(Map.of(
            "id", "int64", "small", "int16", "count", "int32", "name", "string", "own", "boolean", "day", "date", "at", "instant",
            "amount", "decimal(2)")));

    private final RecordReader reader = new RecordReader(TABLE);

    @Test
    void aRowIsReadByTheTypesOfItsColumns() throws Unreadable {
        Map<String, Object> row = reader.row(bytes("{\"id\":9007199254740993,\"small\":-32768,\"count\":2147483647,\"name\":\"Ёлка\","
                + "\"own\":true,\"day\":20543,\"at\":253402300799999999,\"amount\":12713480.11,\"more\":1}"));
        assertEquals(9007199254740993L, row.get("id"));
        assertEquals(-32768L, row.get("small"));
        assertEquals(2147483647L, row.get("count"));
        assertEquals("Ёлка", row.get("name"));
        assertEquals(true, row.get("own"));
        assertEquals(LocalDate.parse("2026-03-31"), row.get("day"));
        assertEquals(LocalDateTime.parse("9999-12-31T23:59:59.999999"), row.get("at"));
        assertEquals(new BigDecimal("12713480.11"), row.get("amount"));
        assertEquals(8, row.size());
    }

    @Test
    void whatIsNotNamedOrNullIsNull() throws Unreadable {
        Map<String, Object> row = reader.row(bytes("{\"id\":1,\"name\":null}"));
        assertNull(row.get("name"));
        assertNull(row.get("amount"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "id|1.5", "id|\"7\"", "id|9223372036854775808", "small|32768", "small|-32769", "count|2147483648", "count|true",
            "name|5", "own|1", "own|\"true\"", "day|\"2026-03-31\"", "at|\"now\"", "amount|\"1.00\"", "amount|{}"})
    void aValueThatDoesNotFitNamesItsColumn(String column, String value) {
        Unreadable why = assertThrows(Unreadable.class, () -> reader.row(bytes("{\"" + column + "\":" + value + "}")));
        assertEquals(Optional.of(column), why.column());
        assertEquals("expected " + TABLE.columns().get(column) + ", found " + value, why.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|the record has no key", "[1]|the key is no JSON object", "5|the key is no JSON object"})
    void aRecordWithoutAKeyIsNoRow(String key, String reason) {
        Unreadable why = assertThrows(Unreadable.class, () -> reader.key(bytes(key)));
        assertEquals(Optional.empty(), why.column());
        assertEquals(reason, why.getMessage());
    }

    @Test
    void aKeyIsWholeOrNone() throws Unreadable {
        assertEquals(Map.of("id", 7L), reader.key(bytes("{\"id\":7}")));
        assertEquals(Optional.of("id"), assertThrows(Unreadable.class, () -> reader.key(bytes("{\"no\":7}"))).column());
        assertThrows(Unreadable.class, () -> reader.key(null));
        assertThrows(Unreadable.class, () -> reader.key(bytes("{\"id\":7} trailing")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
