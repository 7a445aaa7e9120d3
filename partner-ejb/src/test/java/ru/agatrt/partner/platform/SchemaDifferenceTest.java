package ru.agatrt.partner.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaDifferenceTest {

    @Test
    void theSameMigrationsAreNoDifference() {
        assertEquals(Optional.empty(), SchemaDifference.between(Set.of("1.1", "1.2"), Set.of("1.2", "1.1")));
    }

    @Test
    void anOlderBookNamesWhatIsMissingAndWhatToDo() {
        String sentence = SchemaDifference.between(Set.of("1.1", "1.2"), Set.of("1.1")).orElseThrow();
        assertTrue(sentence.contains("older") && sentence.contains("1.2") && sentence.contains("migrator"), sentence);
    }

    @Test
    void aNewerBookIsRefusedToo() {
        String sentence = SchemaDifference.between(Set.of("1.1"), Set.of("1.1", "1.2")).orElseThrow();
        assertTrue(sentence.contains("newer") && sentence.contains("1.2"), sentence);
    }

    @Test
    void aFileNameIsReadAsFlywayReadsIt() {
        assertEquals("20261122.1800", SchemaDifference.version("V20261122_1800__identity_and_clock.sql"));
    }
}
