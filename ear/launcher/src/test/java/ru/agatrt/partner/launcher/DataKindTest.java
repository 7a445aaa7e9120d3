package ru.agatrt.partner.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKindTest {

    @TempDir
    private Path directory;

    @Test
    void demoDataNeverBecomesReal() throws IOException {
        Path kind = directory.resolve("kind.txt");
        assertEquals(DataKind.DEMO, DataKind.decide(kind, false));
        assertThrows(LaunchException.class, () -> DataKind.decide(kind, true));
    }

    @Test
    void demoAccountsNeverComeToRealData() throws IOException {
        Path kind = directory.resolve("kind.txt");
        assertEquals(DataKind.EMPTY, DataKind.decide(kind, true));
        assertEquals(DataKind.EMPTY, DataKind.decide(kind, false));
    }
}
