package ru.agatrt.partner.etl.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.etl.config.SupervisorConfig;

class ConnectorConfigsTest {

    private static final SupervisorConfig CONFIG = SupervisorConfig.from(Map.of(
            "PARTNER_DB_URL", "jdbc:mariadb://book.example:3307/partners?useSsl=true",
            "WAREHOUSE_DB_URL", "jdbc:mariadb://dwh.example/marts",
            "WAREHOUSE_ETL_USER", "etl", "WAREHOUSE_ETL_PASSWORD", "etl-word",
            "KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092",
            "CONNECT_URL", "http://connect.example:8083/",
            "CONNECT_SECRETS_FILE", "/etc/agat/secrets.properties"));

    private final Map<String, Map<String, String>> all = new ConnectorConfigs(CONFIG, CapturedTables.load()).all();

    @Test
    void oneSourceAndASinkForEachTable() {
        assertEquals(CapturedTables.load().size() + 1, all.size());
        assertTrue(all.keySet().containsAll(List.of("agat-source-book", "agat-sink-purchase-line", "agat-sink-watermark")));
    }

    @Test
    void sourceReadsTheNamedColumnsOfTheBook() {
        Map<String, String> source = all.get(ConnectorConfigs.SOURCE);
        assertEquals("book.example", source.get("database.hostname"));
        assertEquals("3307", source.get("database.port"));
        assertEquals("partners", source.get("database.include.list"));
        assertTrue(source.get("table.include.list").contains("partners\\.purchase_line"));
        assertTrue(source.get("column.include.list").contains("partners\\.product\\.(id|code|created_at)"));
        assertEquals("agat\\.[^.]+\\.(.+)", source.get("transforms.topic.regex"));
        assertEquals("book.$1", source.get("transforms.topic.replacement"));
    }

    @Test
    void sinkWritesItsOwnStagingTable() {
        Map<String, String> sink = all.get("agat-sink-purchase-line");
        assertEquals("book.purchase_line", sink.get("topics"));
        assertEquals("stg_purchase_line", sink.get("collection.name.format"));
        assertTrue(sink.get("connection.url").startsWith("jdbc:mariadb://dwh.example:3306/marts?timezone=UTC"));
    }

    @Test
    void noSecretAndNoOpenPlaceIsInAConfiguration() {
        all.forEach((name, config) -> config.forEach((key, value) -> {
            assertFalse(value.contains("{{"), name + ": " + key + " = " + value);
            assertFalse(value.contains("etl-word"), name + ": " + key);
            if (key.endsWith("password")) {
                assertTrue(value.matches("\\$\\{file:/etc/agat/secrets\\.properties:(cdc|sink)\\.password}"), name + ": " + value);
            }
        }));
    }

    @Test
    void aPlaceWithoutValueIsNamed() {
        var failure = assertThrows(IllegalArgumentException.class, () -> Template.load("/connect/source/book.json").fill(Map.of()));
        assertTrue(failure.getMessage().contains("{{book.host}}"), failure.getMessage());
    }
}
