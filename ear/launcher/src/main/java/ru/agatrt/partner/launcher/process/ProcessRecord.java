package ru.agatrt.partner.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who a process is, in a way that a reused process number cannot counterfeit: the number, the kernel's start time and the
 * boot it belongs to. Kept in a file while the process runs.
 *
 * @param pid        process number
 * @param startTicks clock ticks between boot and the start of the process (field 22 of {@code /proc/PID/stat})
 * @param bootId     the kernel's id of the running boot
 * @param program    last part of the program's path, such as {@code java}
 */
record ProcessRecord(long pid, long startTicks, String bootId, String program) {

    /** Position of the start time counted after the command's closing parenthesis, where fields are separated by one space. */
    private static final int START_TIME_AFTER_COMMAND = 19;

    static ProcessRecord of(long pid, String program) throws IOException {
        return new ProcessRecord(pid, startTicks(pid).orElseThrow(() -> new IOException("process " + pid + " has ended")),
                currentBoot(), program);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, String.join("\n", Long.toString(pid), Long.toString(startTicks), bootId, program) + "\n");
    }

    /** Empty when the file is not one of ours or was cut short. */
    static Optional<ProcessRecord> read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        if (lines.size() != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProcessRecord(Long.parseLong(lines.get(0)), Long.parseLong(lines.get(1)), lines.get(2), lines.get(3)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** True when the very process that was recorded is still running. */
    boolean isRunning() throws IOException {
        return bootId.equals(currentBoot())
                && startTicks(pid).filter(ticks -> ticks == startTicks).isPresent()
                && commandLine(pid).contains(program);
    }

    private static Optional<Long> startTicks(long pid) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        String text;
        try {
            text = Files.readString(stat, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // The process is gone, or went while its file was being read (ESRCH).
            return Optional.empty();
        }
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        boolean dead = fields[0].equals("Z") || fields[0].equals("X");
        return dead ? Optional.empty() : Optional.of(Long.parseLong(fields[START_TIME_AFTER_COMMAND]));
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static String currentBoot() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }
}
