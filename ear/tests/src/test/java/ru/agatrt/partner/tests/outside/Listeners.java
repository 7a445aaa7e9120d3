package ru.agatrt.partner.tests.outside;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** TCP listeners of processes, as the kernel tells them. */
final class Listeners {

    private static final String LISTEN = "0A";
    /** Little-endian hexadecimal, as in {@code /proc/net/tcp}: 127.0.0.1, ::ffff:127.0.0.1 and ::1. */
    private static final Set<String> LOOPBACK = Set.of("0100007F", "0000000000000000FFFF00000100007F",
            "00000000000000000000000001000000");

    private Listeners() {
    }

    /**
     * @return address and port, hexadecimal, of each listener of these processes that other machines could reach
     */
    static List<String> beyondLoopback(Collection<Long> processes) throws IOException {
        Set<String> sockets = new HashSet<>();
        for (long process : processes) {
            sockets.addAll(sockets(process));
        }
        if (sockets.isEmpty()) {
            throw new IllegalStateException("no sockets were found at all, so nothing was checked");
        }
        List<String> open = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] fields = line.strip().split("\\s+");
                boolean ours = fields.length > 9 && fields[3].equals(LISTEN) && sockets.contains("socket:[" + fields[9] + "]");
                if (ours && !LOOPBACK.contains(fields[1].split(":")[0])) {
                    open.add(fields[1]);
                }
            }
        }
        return open;
    }

    private static Set<String> sockets(long process) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc", Long.toString(process), "fd"))) {
            for (Path descriptor : descriptors) {
                try {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:")) {
                        sockets.add(target);
                    }
                } catch (IOException closedMeanwhile) {
                    // A descriptor may be closed between listing and reading; it listens nowhere then.
                    continue;
                }
            }
        }
        return sockets;
    }
}
