package ru.agatrt.partner.etl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupervisorConfigTest {

    @ParameterizedTest
    @CsvSource({"jdbc:mariadb://127.0.0.1:13306/book, 127.0.0.1, 13306, book",
            "jdbc:mariadb://db/book?sslMode=trust&x=y, db, 3306, book",
            "jdbc:mariadb://[::1]:3307/b, [::1], 3307, b"})
    void addressOfADatabase(String url, String host, int port, String database) {
        assertEquals(new DatabaseAddress(host, port, database), DatabaseAddress.parse(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://db/book", "jdbc:mariadb://db:3306", "db:3306/book"})
    void anotherFormIsRefused(String url) {
        var failure = assertThrows(IllegalArgumentException.class, () -> DatabaseAddress.parse(url));
        assertTrue(failure.getMessage().contains(url), failure.getMessage());
    }

    @Test
    void aMissingVariableIsNamed() {
        var failure = assertThrows(IllegalArgumentException.class, () -> SupervisorConfig.from(Map.of()));
        assertEquals("The environment variable PARTNER_DB_URL is not set", failure.getMessage());
    }

    @Test
    void sinksHaveOneTaskUnlessMoreAreWanted() {
        assertEquals(1, SupervisorConfig.sinkTasks(Map.of()));
        assertEquals(4, SupervisorConfig.sinkTasks(Map.of("WAREHOUSE_SINK_TASKS", "4")));
        for (String wrong : new String[] {"0", "-1", "100", "many", ""}) {
            assertThrows(IllegalArgumentException.class, () -> SupervisorConfig.sinkTasks(Map.of("WAREHOUSE_SINK_TASKS", wrong)), wrong);
        }
    }
}
