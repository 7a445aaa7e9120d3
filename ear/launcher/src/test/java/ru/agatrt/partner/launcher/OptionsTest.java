package ru.agatrt.partner.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Path DEFAULT = Path.of("/somewhere");

    @Test
    void withoutArgumentsTheDocumentedDefaultsStand() {
        assertEquals(new Options(8080, 0, DEFAULT, false), Options.parse(List.of(), DEFAULT));
    }

    @Test
    void everyOptionIsTaken() {
        Options options = Options.parse(List.of("--port", "9080", "--offset", "1000", "--data", "/srv/x/../y", "--empty"), DEFAULT);

        assertEquals(9080, options.port());
        assertEquals(1000, options.offset());
        assertEquals(Path.of("/srv/y"), options.data());
        assertTrue(options.empty());
        assertFalse(Options.parse(List.of("--port", "1"), DEFAULT).empty());
    }

    @ParameterizedTest
    @CsvSource({"--port,0", "--port,65536", "--port,http", "--offset,-1", "--offset,40001"})
    void whatCannotBeIsRefusedByName(String name, String value) {
        LaunchException refusal = assertThrows(LaunchException.class, () -> Options.parse(List.of(name, value), DEFAULT));
        assertTrue(refusal.getMessage().startsWith(name), refusal.getMessage());
    }

    @Test
    void anUnknownOptionAndAMissingValueAreTold() {
        assertTrue(assertThrows(LaunchException.class, () -> Options.parse(List.of("--prot", "1"), DEFAULT)).getMessage().contains("--prot"));
        assertTrue(assertThrows(LaunchException.class, () -> Options.parse(List.of("--port"), DEFAULT)).getMessage().contains("needs a value"));
    }

    @ParameterizedTest
    @CsvSource({"0,13306", "1000,14306", "40000,53306"})
    void internalPortsAreShiftedAndHttpIsNot(int offset, int book) {
        Ports ports = Ports.of(8080, offset);
        assertEquals(8080, ports.http());
        assertEquals(book, ports.book());
    }
}
