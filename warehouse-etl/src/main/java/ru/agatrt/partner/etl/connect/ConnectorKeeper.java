package ru.agatrt.partner.etl.connect;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the connectors as configured: registers what is missing, changes what differs, restarts what has failed. */
public final class ConnectorKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorKeeper.class);

    private final ConnectClient connect;
    private final Map<String, Map<String, String>> wanted;
    private final Clock clock;
    private final Map<String, Backoff> backoffs = new HashMap<>();

    public ConnectorKeeper(ConnectClient connect, Map<String, Map<String, String>> wanted, Clock clock) {
        this.connect = connect;
        this.wanted = wanted;
        this.clock = clock;
    }

    /**
     * One round over all connectors.
     *
     * @return state of each wanted connector before the round; missing ones are absent
     * @throws IOException when Connect does not answer or refuses a configuration; the next round tries again
     */
    public Map<String, ConnectorState> round() throws IOException, InterruptedException {
        Map<String, ConnectorState> states = connect.connectors();
        states.keySet().retainAll(wanted.keySet());
        for (Map.Entry<String, Map<String, String>> entry : wanted.entrySet()) {
            keep(entry.getKey(), entry.getValue(), states.get(entry.getKey()));
        }
        return states;
    }

    /** Restarts asked for since the connector last ran. */
    public int restarts(String name) {
        return backoffs.containsKey(name) ? backoffs.get(name).attempts() : 0;
    }

    private void keep(String name, Map<String, String> config, ConnectorState state) throws IOException, InterruptedException {
        if (state == null || !matches(config, state.config())) {
            LOG.info("{} connector {}", state == null ? "Registering" : "Changing", name);
            connect.put(name, config);
            return;
        }
        Backoff backoff = backoffs.computeIfAbsent(name, n -> new Backoff());
        if (state.running()) {
            backoff.succeeded();
        } else if (state.failed() && backoff.due(clock.instant())) {
            LOG.warn("Restarting connector {} (attempt {}): {}", name, backoff.attempts(), state.error());
            connect.restartFailed(name);
        }
    }

    private static boolean matches(Map<String, String> wanted, Map<String, String> registered) {
        Map<String, String> rest = new HashMap<>(registered);
        rest.remove("name");
        return rest.equals(wanted);
    }
}
