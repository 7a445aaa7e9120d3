package ru.agatrt.partner.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the build leaves what the launcher starts.
 *
 * @param root the project's root folder
 */
public record BuildFolders(Path root) {

    public Path application() {
        return built(root.resolve("ear/application/target/agat-partner.ear"));
    }

    public Path payara() {
        return built(root.resolve("ear/launcher/target/runtime/payara6"));
    }

    public Path mariadb() {
        return built(root.resolve("ear/launcher/target/runtime/mariadb"));
    }

    /** Broker, Connect worker and connector plug-ins. */
    public Path pipeline() {
        return built(root.resolve("warehouse-etl/target/runtime"));
    }

    public Path defaultData() {
        return root.resolve("ear/launcher/target/data");
    }

    private static Path built(Path path) {
        if (!Files.exists(path)) {
            throw new LaunchException(path + " is missing. Build the project first: mvn package -DskipTests.");
        }
        return path;
    }
}
