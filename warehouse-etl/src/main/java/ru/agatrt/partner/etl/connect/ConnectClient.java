package ru.agatrt.partner.etl.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The part of Connect's REST interface the supervisor needs. Calls give up after ten seconds. */
public final class ConnectClient {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI url;

    public ConnectClient(URI url) {
        this.url = url;
    }

    /** What Connect says of every connector it knows, by name. */
    public Map<String, ConnectorState> connectors() throws IOException, InterruptedException {
        JsonNode answer = json.readTree(send(request("/connectors?expand=status&expand=info").GET()));
        Map<String, ConnectorState> states = new HashMap<>();
        answer.properties().forEach(entry -> states.put(entry.getKey(), ConnectorState.of(entry.getValue())));
        return states;
    }

    /** Up to where a source has read and said so, as Connect keeps it; empty while it has not said anything yet. */
    public Map<String, String> position(String source) throws IOException, InterruptedException {
        JsonNode offsets = json.readTree(send(request("/connectors/" + source + "/offsets").GET())).path("offsets");
        Map<String, String> position = new HashMap<>();
        offsets.path(0).path("offset").properties().forEach(e -> position.put(e.getKey(), e.getValue().asText()));
        return position;
    }

    /** Registers or changes a connector; the same configuration again restarts it, so compare first. */
    public void put(String name, Map<String, String> config) throws IOException, InterruptedException {
        send(request("/connectors/" + name + "/config").header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(config))));
    }

    /** Restarts what has failed of a connector and leaves the rest running. */
    public void restartFailed(String name) throws IOException, InterruptedException {
        send(request("/connectors/" + name + "/restart?includeTasks=true&onlyFailed=true")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Starts a connector and all its tasks again, also those that run. */
    public void restart(String name) throws IOException, InterruptedException {
        send(request("/connectors/" + name + "/restart?includeTasks=true").POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Takes a connector's tasks off all workers; only then may its offsets be changed. */
    public void stop(String name) throws IOException, InterruptedException {
        send(request("/connectors/" + name + "/stop").PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /** Lets a stopped connector go on. */
    public void resume(String name) throws IOException, InterruptedException {
        send(request("/connectors/" + name + "/resume").PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /**
     * Moves a stopped sink.
     *
     * @param next for each partition, the first record it is to read
     */
    public void moveSink(String name, Map<TopicPartition, Long> next) throws IOException, InterruptedException {
        ObjectNode body = json.createObjectNode();
        ArrayNode offsets = body.putArray("offsets");
        next.forEach((partition, offset) -> {
            ObjectNode entry = offsets.addObject();
            entry.putObject("partition").put("kafka_topic", partition.topic()).put("kafka_partition", partition.partition());
            entry.putObject("offset").put("kafka_offset", offset);
        });
        send(request("/connectors/" + name + "/offsets").header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    /** Lets a stopped source forget how far it has read. */
    public void forgetOffsets(String name) throws IOException, InterruptedException {
        send(request("/connectors/" + name + "/offsets").DELETE());
    }

    /** Removes a connector; what it has read or written stays. */
    public void delete(String name) throws IOException, InterruptedException {
        send(request("/connectors/" + name).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(LIMIT);
    }

    private String send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("Connect answered " + response.statusCode() + " to " + request.method() + " "
                    + request.uri().getPath() + ": " + response.body());
        }
        return response.body();
    }
}
