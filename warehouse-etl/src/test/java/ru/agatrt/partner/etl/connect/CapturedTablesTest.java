package ru.agatrt.partner.etl.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CapturedTablesTest {

    @Test
    void whatTravelsIsExactlyWhatTheReplicationAccountMayRead() throws IOException {
        Set<String> granted = new TreeSet<>();
        try (InputStream grants = getClass().getResourceAsStream("/db/book/migration/R__grants.sql")) {
            Matcher matcher = Pattern.compile("GRANT SELECT ON (\\w+) TO '\\$\\{cdcUser}'")
                    .matcher(new String(grants.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                granted.add(matcher.group(1));
            }
        }
        Set<String> captured = CapturedTables.load().stream().map(CapturedTable::table).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(granted, captured);
    }

    @Test
    void sinksAndSupervisorMayWriteWhatTravels() throws IOException {
        Set<String> captured = CapturedTables.load().stream().map(CapturedTable::stagingTable).collect(Collectors.toCollection(TreeSet::new));
        for (String account : List.of("sinkUser", "etlUser")) {
            Set<String> granted = new TreeSet<>();
            try (InputStream grants = getClass().getResourceAsStream("/db/warehouse/migration/R__02_grants.sql")) {
                Matcher matcher = Pattern.compile("GRANT SELECT, INSERT, UPDATE, DELETE ON (stg_\\w+) TO '\\$\\{" + account + "}'")
                        .matcher(new String(grants.readAllBytes(), StandardCharsets.UTF_8));
                while (matcher.find()) {
                    granted.add(matcher.group(1));
                }
            }
            assertEquals(captured, granted, account);
        }
    }

    @Test
    void wordsAboutPeopleStayInTheBook() {
        Map<String, Set<String>> kept = Map.of("status_assignment", Set.of("note", "decided_by"), "deal", Set.of("end_customer"));
        for (CapturedTable table : CapturedTables.load()) {
            for (String column : kept.getOrDefault(table.table(), Set.of())) {
                assertFalse(table.columns().containsKey(column), table.table() + "." + column);
            }
        }
    }

    @Test
    void schemaOfRecordsNamesTypesAndRequiredKeys() throws IOException {
        CapturedTable table = new CapturedTable("sample", List.of("id"), 1, 1,
                new java.util.TreeMap<>(Map.of("amount", "decimal(2)", "day", "date", "id", "int64")));
        JsonNode fields = new ObjectMapper().readTree(table.valueSchema()).get("fields");
        assertEquals("org.apache.kafka.connect.data.Decimal", fields.get(0).get("name").asText());
        assertEquals("2", fields.get(0).get("parameters").get("scale").asText());
        assertEquals("io.debezium.time.Date", fields.get(1).get("name").asText());
        assertEquals(List.of(true, true, false), List.of(fields.get(0).get("optional").asBoolean(),
                fields.get(1).get("optional").asBoolean(), fields.get(2).get("optional").asBoolean()));
        assertEquals(1, new ObjectMapper().readTree(table.keySchema()).get("fields").size());
    }

    @Test
    void sinksScaleUpToThePartitionsOfTheirTopics() {
        for (CapturedTable table : CapturedTables.load(99)) {
            assertEquals(table.partitions(), table.tasks(), table.table());
        }
        assertEquals(CapturedTables.load(), CapturedTables.load(1));
    }

    @Test
    void refusesUnknownTypesAndKeysAndIdleTasks() {
        assertThrows(IllegalArgumentException.class, () -> new CapturedTable("t", List.of("id"), 1, 1, Map.of("id", "uuid")).keySchema());
        assertThrows(IllegalArgumentException.class, () -> new CapturedTable("t", List.of("no"), 1, 1, Map.of("id", "int64")));
        assertThrows(IllegalArgumentException.class, () -> new CapturedTable("t", List.of("id"), 1, 2, Map.of("id", "int64")));
    }
}
