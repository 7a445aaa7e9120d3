package ru.agatrt.partner.platform;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the migrations of the build with those of the database. */
final class SchemaDifference {

    private SchemaDifference() {
    }

    /** Sentence for the log; empty when both sides have the same migrations. */
    static Optional<String> between(Set<String> ofBuild, Set<String> ofBook) {
        Set<String> missing = new TreeSet<>(ofBuild);
        missing.removeAll(ofBook);
        Set<String> unknown = new TreeSet<>(ofBook);
        unknown.removeAll(ofBuild);
        if (!missing.isEmpty()) {
            return Optional.of("The book's schema is older than this build: migrations " + String.join(", ", missing)
                    + " are missing. Run the migrator of this build with the owner's account, then start again.");
        }
        return unknown.isEmpty() ? Optional.empty()
                : Optional.of("The book's schema is newer than this build: migrations " + String.join(", ", unknown)
                + " are not known here. Deploy the build that made them.");
    }

    /** {@code V20261122_1800__name.sql} is version {@code 20261122.1800} in Flyway's history. */
    static String version(String fileName) {
        return fileName.substring(1, fileName.indexOf("__")).replace('_', '.');
    }
}
