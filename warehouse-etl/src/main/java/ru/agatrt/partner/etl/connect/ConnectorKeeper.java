package ru.agatrt.partner.etl.connect;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the connectors as configured: registers what is missing, changes what differs, restarts what has failed, removes
 * what is no longer wanted.
 */
public final class ConnectorKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorKeeper.class);

    private final ConnectClient connect;
    private final Map<String, Map<String, String>> wanted;
    private final Clock clock;
    private final Holds holds;
    private final Map<String, Backoff> backoffs = new HashMap<>();
    private final Suspicion suspicion = new Suspicion();
    private final Set<String> suspects = new LinkedHashSet<>();

    public ConnectorKeeper(ConnectClient connect, Map<String, Map<String, String>> wanted, Holds holds, Clock clock) {
        this.connect = connect;
        this.wanted = wanted;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * What a round found.
     *
     * @param states   of the wanted connectors before the round; missing ones are absent
     * @param suspects connectors that fail again and again with the same words, as over a record
     * @param problem  what Connect refused, or empty
     */
    public record Round(Map<String, ConnectorState> states, Set<String> suspects, String problem) {
    }

    /**
     * One round over all connectors. What Connect refuses for one connector does not keep the others waiting.
     *
     * @throws IOException when Connect does not answer; the next round tries again
     */
    public Round round() throws IOException, InterruptedException {
        Map<String, ConnectorState> states = connect.connectors();
        String problem = removeUnwanted(states.keySet());
        states.keySet().retainAll(wanted.keySet());
        suspects.clear();
        for (Map.Entry<String, Map<String, String>> entry : wanted.entrySet()) {
            try {
                keep(entry.getKey(), entry.getValue(), states.get(entry.getKey()));
            } catch (IOException e) {
                problem = e.getMessage();
            }
        }
        return new Round(states, Set.copyOf(suspects), problem);
    }

    // Ours only: a connector of somebody else on the same Connect is none of our business.
    private String removeUnwanted(Set<String> registered) throws InterruptedException {
        String problem = "";
        for (String name : registered) {
            if (name.startsWith(ConnectorConfigs.PREFIX) && !wanted.containsKey(name)) {
                try {
                    LOG.info("Removing connector {}", name);
                    connect.delete(name);
                } catch (IOException e) {
                    problem = e.getMessage();
                }
            }
        }
        return problem;
    }

    /** Restarts asked for since the connector last ran. */
    public int restarts(String name) {
        return backoffs.containsKey(name) ? backoffs.get(name).attempts() : 0;
    }

    /** What a connector failed over is out of its way: it starts with a clean record. */
    public void relieved(String name) {
        suspicion.proven(name, clock.instant());
        Optional.ofNullable(backoffs.get(name)).ifPresent(Backoff::succeeded);
    }

    private void keep(String name, Map<String, String> config, ConnectorState state) throws IOException, InterruptedException {
        if (holds.held(name)) {
            return;
        }
        if (state == null || !matches(config, state.config())) {
            LOG.info("{} connector {}", state == null ? "Registering" : "Changing", name);
            connect.put(name, config);
            return;
        }
        if (state.stopped()) {
            // Left behind by a supervisor that ended in the middle of its work on it.
            LOG.info("Connector {} stands still, it goes on", name);
            connect.resume(name);
            return;
        }
        Backoff backoff = backoffs.computeIfAbsent(name, n -> new Backoff());
        if (state.running() && backoff.held(clock.instant())) {
            backoff.succeeded();
        } else if (state.failed() && backoff.due(clock.instant())) {
            LOG.warn("Restarting connector {} (attempt {}): {}", name, backoff.attempts(), state.error());
            if (suspicion.aroused(name, state.error(), clock.instant())) {
                suspects.add(name);
            } else {
                connect.restartFailed(name);
            }
        }
    }

    private static boolean matches(Map<String, String> wanted, Map<String, String> registered) {
        Map<String, String> rest = new HashMap<>(registered);
        rest.remove("name");
        return rest.equals(wanted);
    }
}
