package ru.agatrt.partner.etl.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowKeyTest {

    @Test
    void aKeyIsWrittenAsTheSourceWritesIt() {
        assertEquals("{\"id\":42}", new String(number(42).asRecordKey(), StandardCharsets.UTF_8));
        assertEquals("{\"edition_id\":1,\"own\":true,\"kind\":\"Ж\"}", new String(composite().asRecordKey(), StandardCharsets.UTF_8));
    }

    @Test
    void aConditionFindsExactlyTheRow() {
        assertEquals("(id = 42)", number(42).asCondition());
        assertEquals("(edition_id = 1 AND own = TRUE AND kind = 'Ж')", composite().asCondition());
        assertEquals("(kind = 'a''b\\\\')", new RowKey(Map.of("kind", "a'b\\")).asCondition(), "nothing of the value is SQL");
    }

    @Test
    void keysAreKeptAndLeftOutAgain() {
        KeySet keys = new KeySet();
        for (long id : new long[] {0, 1, 65_535, 65_536, 4_294_967_296L, -1}) {
            assertFalse(keys.contains(number(id)));
            keys.add(number(id));
            assertTrue(keys.contains(number(id)));
        }
        keys.add(composite());
        keys.add(composite());
        assertEquals(7, keys.size());
        keys.remove(number(65_536));
        keys.remove(number(77));
        keys.remove(composite());
        assertEquals(5, keys.size());
        assertFalse(keys.contains(number(65_536)));
        assertTrue(keys.contains(number(65_535)));
        assertFalse(keys.contains(composite()));
    }

    private static RowKey number(long id) {
        return new RowKey(Map.of("id", id));
    }

    private static RowKey composite() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("edition_id", 1L);
        values.put("own", true);
        values.put("kind", "Ж");
        return new RowKey(values);
    }
}
