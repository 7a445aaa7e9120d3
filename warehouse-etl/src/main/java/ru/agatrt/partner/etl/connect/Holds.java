package ru.agatrt.partner.etl.connect;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Connectors stopped for a purpose: while one is held, the keeper neither starts nor changes it. */
public final class Holds {

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /** Ends with {@link #close}, at the latest with the process. */
    public final class Hold implements AutoCloseable {

        private final String name;

        private Hold(String name) {
            this.name = name;
        }

        @Override
        public void close() {
            names.remove(name);
        }
    }

    /** @throws IllegalStateException when somebody holds it already */
    public Hold hold(String name) {
        if (!names.add(name)) {
            throw new IllegalStateException(name + " is being worked on already");
        }
        return new Hold(name);
    }

    boolean held(String name) {
        return names.contains(name);
    }
}
