package ru.agatrt.partner.etl.runtime;

import java.util.Map;

/**
 * Accounts the connectors sign in with: the book's replication account and the warehouse's account for staging tables.
 * They are written to a file that only its owner reads; Connect's REST interface shows references to it, never the words.
 */
public record ConnectSecrets(String cdcUser, String cdcPassword, String sinkUser, String sinkPassword) {

    Map<String, String> asProperties() {
        return Map.of("cdc.user", cdcUser, "cdc.password", cdcPassword, "sink.user", sinkUser, "sink.password", sinkPassword);
    }

    @Override
    public String toString() {
        return "ConnectSecrets[" + cdcUser + ", " + sinkUser + "]";
    }
}
