package ru.agatrt.partner.etl.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the build put what the processes run on: {@code lib} (broker and worker, free of JDBC drivers: two versions of a
 * driver across worker and plugin break the connector), {@code connectors} (Debezium), {@code supervisor} (our own process).
 *
 * @param directory {@code warehouse-etl/target/runtime} in a build, any copy of it elsewhere
 */
public record RuntimeLayout(Path directory) {

    /** @throws IllegalArgumentException when one of the three folders is missing, naming it */
    public RuntimeLayout {
        directory = directory.toAbsolutePath().normalize();
        for (String folder : List.of("lib", "connectors", "supervisor")) {
            if (!Files.isDirectory(directory.resolve(folder))) {
                throw new IllegalArgumentException("The runtime folder " + directory.resolve(folder)
                        + " is missing; build the module warehouse-etl first");
            }
        }
    }

    String kafkaClassPath() {
        return directory.resolve("lib") + "/*";
    }

    Path plugins() {
        return directory.resolve("connectors");
    }

    /** The module itself, as folder of classes or as jar, and what it needs. */
    String supervisorClassPath() {
        return CodeSource.of(RuntimeLayout.class) + java.io.File.pathSeparator + directory.resolve("supervisor") + "/*";
    }
}
