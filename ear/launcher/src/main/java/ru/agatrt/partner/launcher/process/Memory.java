package ru.agatrt.partner.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory figures of the kernel. */
final class Memory {

    private static final long KIB = 1024;

    private Memory() {
    }

    /** Resident set of a process in bytes; 0 when the process is gone. */
    static long resident(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * KIB;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }
}
