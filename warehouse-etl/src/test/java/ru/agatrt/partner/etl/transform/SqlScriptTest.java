package ru.agatrt.partner.etl.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void statementsEndAtTheEndOfALineAndCommentsAreLeftOut() {
        assertEquals(List.of("SELECT ';' AS a", "DELETE\nFROM t"), SqlScript.parse("""
                -- first; not a statement
                SELECT ';' AS a;

                  -- second
                DELETE
                FROM t;
                """));
    }

    @Test
    void anUnknownScriptIsNamed() {
        assertEquals("No transform nothing",
                assertThrows(IllegalArgumentException.class, () -> SqlScript.load("nothing")).getMessage());
    }
}
