package ru.agatrt.partner.reporting.schedule;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.reporting.testing.BookAndWarehouse;

/** One book and warehouse for a class, and a new scene for each test. */
abstract class ScheduleTest {

    static BookAndWarehouse both;

    @TempDir
    private Path files;
    ScheduleScenario scene;

    @BeforeAll
    static void prepare() {
        both = ScheduleScenario.prepared();
    }

    @BeforeEach
    void start() {
        scene = new ScheduleScenario(both, files);
    }
}
