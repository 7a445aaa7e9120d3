package ru.agatrt.partner.etl.connect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A table of the book that travels to the warehouse. Only the named columns do: what is added to the book later stays there
 * until it is named here and in staging.
 *
 * @param table      name in the book; {@code stg_} + name in the warehouse, {@code book.} + name in Kafka
 * @param key        columns of the primary key
 * @param partitions of the topic; rows with the same key keep their order
 * @param tasks      of the sink, at most as many as partitions
 * @param columns    name to type: int16, int32, int64, string, boolean, date, instant (microseconds, UTC), decimal(scale)
 */
public record CapturedTable(String table, List<String> key, int partitions, int tasks, Map<String, String> columns) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public CapturedTable {
        if (!columns.keySet().containsAll(key)) {
            throw new IllegalArgumentException("Key " + key + " of " + table + " names an unknown column");
        }
        if (tasks > partitions) {
            throw new IllegalArgumentException(table + " has more tasks than partitions");
        }
    }

    public String topic() {
        return "book." + table;
    }

    public String sinkName() {
        return ConnectorConfigs.PREFIX + "sink-" + table.replace('_', '-');
    }

    /** Where its rows lie in the warehouse. */
    public String stagingTable() {
        return "stg_" + table;
    }

    /** Whether rows are told apart by one whole number, as nearly all are. */
    public boolean hasNumberKey() {
        return key.size() == 1 && "int64".equals(columns.get(key.get(0)));
    }

    /** The group in which Connect reads the topic for the sink. */
    public String consumerGroup() {
        return "connect-" + sinkName();
    }

    String keySchema() {
        return schema(key);
    }

    String valueSchema() {
        return schema(List.copyOf(columns.keySet()));
    }

    // Records travel without their schema, a tenth of the size; the sink's converter is given it once, here.
    private String schema(List<String> names) {
        ObjectNode struct = JSON.createObjectNode().put("type", "struct").put("optional", false);
        ArrayNode fields = struct.putArray("fields");
        for (String name : names) {
            ObjectNode field = fields.addObject().put("field", name).put("optional", !key.contains(name));
            describe(field, columns.get(name));
        }
        return struct.toString();
    }

    private void describe(ObjectNode field, String type) {
        switch (type) {
            case "int16", "int32", "int64", "string", "boolean" -> field.put("type", type);
            case "date" -> field.put("type", "int32").put("name", "io.debezium.time.Date").put("version", 1);
            case "instant" -> field.put("type", "int64").put("name", "io.debezium.time.MicroTimestamp").put("version", 1);
            default -> {
                if (!type.matches("decimal\\(\\d\\)")) {
                    throw new IllegalArgumentException("Unknown type " + type + " in table " + table);
                }
                field.put("type", "bytes").put("name", "org.apache.kafka.connect.data.Decimal").put("version", 1)
                        .putObject("parameters").put("scale", type.substring(8, 9));
            }
        }
    }
}
