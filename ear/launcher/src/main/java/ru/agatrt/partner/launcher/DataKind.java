package ru.agatrt.partner.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a data directory was made for. Demo accounts have well-known passwords and must never meet real data. */
enum DataKind {
    DEMO, EMPTY;

    /**
     * The kind a directory already has, or the kind asked for when it is new, which is remembered.
     *
     * @param file  holds the kind
     * @param empty the command line says {@code --empty}
     * @throws LaunchException when {@code --empty} is asked of a directory with demo data
     */
    static DataKind decide(Path file, boolean empty) throws IOException {
        if (!Files.exists(file)) {
            DataKind kind = empty ? EMPTY : DEMO;
            Files.writeString(file, kind + "\n");
            return kind;
        }
        DataKind kind = valueOf(Files.readString(file).strip());
        if (empty && kind == DEMO) {
            throw new LaunchException("The data directory " + file.getParent() + " holds demo data, so --empty cannot be kept. Choose "
                    + "another directory with --data.");
        }
        return kind;
    }
}
