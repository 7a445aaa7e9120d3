package ru.agatrt.partner.bench.report;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ru.agatrt.partner.bench.BenchSystem;
import ru.agatrt.partner.launcher.database.Accounts;

/** {@link Bare} as a process with the options of the application server's own: heap, collector, character set, zone. */
final class BareProcess implements AutoCloseable {

    private static final List<String> SHARED = List.of("-Xm", "-Xs", "-XX:", "-server", "-client", "-Dfile.encoding", "-Duser.timezone", "-Djava.awt");
    private static final String URL = "jdbc:mariadb://127.0.0.1:%d/%s";
    private static final int ENDS_WITHIN_SECONDS = 10;

    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;
    private final List<String> options;

    /**
     * An answer.
     *
     * @param heap  largest in MiB
     * @param bytes of the last document
     */
    record Answer(Effort effort, double heap, long bytes) {
    }

    BareProcess(BenchSystem system, String halfYear, List<String> companies) throws IOException {
        options = optionsOf(system.serverProcess());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bare.class.getName(),
                URL.formatted(system.ports().book(), "book"), Accounts.BOOK_APPLICATION,
                URL.formatted(system.ports().warehouse(), "warehouse"), Accounts.WAREHOUSE_READER, halfYear, String.join(",", companies)));
        process = new ProcessBuilder(command).redirectError(system.files().resolve("bare.log").toFile()).start();
        orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        send(system.password(Accounts.BOOK_APPLICATION));
        send(system.password(Accounts.WAREHOUSE_READER));
        answer();
    }

    private static List<String> optionsOf(long server) throws IOException {
        String[] words = Files.readString(Path.of("/proc", Long.toString(server), "cmdline")).split("\0");
        return Arrays.stream(words).filter(word -> SHARED.stream().anyMatch(word::startsWith)).filter(word -> !word.contains("instanceRoot")).toList();
    }

    /** Options of the server that this process has too. */
    List<String> options() {
        return options;
    }

    Answer order(String order) throws IOException {
        send(order);
        String[] words = answer().split(" ");
        return new Answer(Effort.parse(words[0] + " " + words[1]), Double.parseDouble(words[2]), Long.parseLong(words[3]));
    }

    private void send(String line) throws IOException {
        orders.write(line);
        orders.newLine();
        orders.flush();
    }

    private String answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith("= ")) {
                return line.substring(2);
            }
        }
        throw new IOException("the process that draws without the application has ended; see bare.log beside its data");
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
