package ru.agatrt.partner.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Settings of the whole application under the names of its documentation. What the environment gives stands; an embedded
 * part adds its own address and accounts. So every program is configured the same way, whichever part is embedded.
 */
public final class Settings {

    private final Set<String> given;
    private final Map<String, String> values;

    public Settings(Map<String, String> environment) {
        Map<String, String> filled = new HashMap<>(environment);
        filled.values().removeIf(String::isBlank);
        this.given = Set.copyOf(filled.keySet());
        this.values = new ConcurrentHashMap<>(filled);
    }

    /** True when the environment names this part, so that the embedded one is not started. */
    public boolean isGiven(String name) {
        return given.contains(name);
    }

    /** Sets what an embedded part or the command line decided. */
    public void put(String name, String value) {
        values.put(name, value);
    }

    public String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /**
     * @throws LaunchException naming the missing variable
     */
    public String require(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new LaunchException("The environment variable " + name + " is missing. It is needed because a server of your own "
                    + "replaces an embedded one.");
        }
        return value;
    }

    /** All values under these names that are set. */
    public Map<String, String> only(Iterable<String> names) {
        Map<String, String> chosen = new TreeMap<>();
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                chosen.put(name, value);
            }
        }
        return chosen;
    }
}
