package ru.agatrt.partner.reporting.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.agatrt.partner.reporting.freshness.PipelineStatus.Connector;
import ru.agatrt.partner.reporting.freshness.PipelineStatus.Task;

/** Asks Kafka Connect how its connectors are. Waits briefly: a page that tells of trouble must not hang on the trouble. */
@ApplicationScoped
public class ConnectStatus {

    private static final Logger LOG = Logger.getLogger(ConnectStatus.class.getName());
    private static final long CONNECT_MILLISECONDS = 1_000;
    private static final long READ_MILLISECONDS = 2_000;

    @Inject
    @ConfigProperty(name = "CONNECT_URL")
    private Optional<String> address;

    boolean configured() {
        return address.isPresent();
    }

    /** Connectors by name; empty when Connect does not answer in time or answers something else. */
    Optional<List<Connector>> connectors() {
        Client client = ClientBuilder.newBuilder().connectTimeout(CONNECT_MILLISECONDS, TimeUnit.MILLISECONDS)
                .readTimeout(READ_MILLISECONDS, TimeUnit.MILLISECONDS).build();
        try {
            String answer = client.target(address.orElseThrow()).path("connectors").queryParam("expand", "status")
                    .request(MediaType.APPLICATION_JSON).get(String.class);
            return Optional.of(parse(answer));
        } catch (ProcessingException | WebApplicationException | JsonException | ClassCastException | NullPointerException e) {
            LOG.log(Level.FINE, "Connect did not answer", e);
            return Optional.empty();
        } finally {
            client.close();
        }
    }

    static List<Connector> parse(String answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            JsonObject all = reader.readObject();
            return all.keySet().stream().map(name -> connector(name, all.getJsonObject(name).getJsonObject("status")))
                    .sorted(Comparator.comparing(Connector::name)).toList();
        }
    }

    private static Connector connector(String name, JsonObject status) {
        return new Connector(name, status.getString("type"), status.getJsonObject("connector").getString("state"),
                status.getJsonArray("tasks").getValuesAs(JsonObject.class).stream().map(ConnectStatus::task).toList());
    }

    private static Task task(JsonObject task) {
        return new Task(task.getInt("id"), task.getString("state"),
                Optional.ofNullable(task.getString("trace", null)).map(trace -> trace.lines().findFirst().orElse("")));
    }
}
