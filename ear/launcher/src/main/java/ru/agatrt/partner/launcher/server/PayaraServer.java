package ru.agatrt.partner.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ru.agatrt.partner.launcher.LaunchException;
import ru.agatrt.partner.launcher.process.ChildProcess;
import ru.agatrt.partner.launcher.process.Processes;

/**
 * The application server as a direct child process. The server's own start command would put another Java process between
 * it and us, and take longer.
 */
public final class PayaraServer {

    private static final Duration READY_WITHIN = Duration.ofMinutes(6);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(40);
    private static final String DEPLOY_FAILED = "Boot Command deploy failed";

    private final ServerSettings settings;
    private final PayaraDomain domain;

    public PayaraServer(ServerSettings settings) {
        this.settings = settings;
        this.domain = new PayaraDomain(settings);
    }

    /**
     * Starts the server with the application and returns when both readiness and the first page are there.
     *
     * @param application the EAR to deploy
     * @throws LaunchException when the application does not come up; the message tells why and where the log is
     */
    public ChildProcess start(Processes processes, Path application) throws IOException, InterruptedException {
        domain.prepare(List.of());
        Files.deleteIfExists(settings.log());
        Path commands = settings.domain().resolve("config/after-start.txt");
        Files.writeString(commands, "deploy --name=agat-partner " + application + "\n");
        ProcessBuilder program = new ProcessBuilder(command(commands));
        program.directory(settings.domain().resolve("config").toFile());
        // Names of files may hold any letter; under the locale C the server could not even open them.
        program.environment().put("LC_ALL", "C.UTF-8");
        program.environment().putAll(settings.environment());
        ChildProcess server = processes.start("payara", program, settings.log(), STOP_WITHIN);
        awaitReady(server);
        return server;
    }

    public String url() {
        return "http://127.0.0.1:" + settings.httpPort();
    }

    private List<String> command(Path commands) throws IOException {
        Path glassfish = settings.software().resolve("glassfish");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", glassfish.resolve("modules/glassfish.jar").toString()));
        command.addAll(domain.commandLineOptions());
        command.add("-Dcom.sun.aas.installRoot=" + glassfish);
        command.add("-Dcom.sun.aas.instanceRoot=" + settings.domain());
        command.add("com.sun.enterprise.glassfish.bootstrap.ASMain");
        command.addAll(List.of("-upgrade", "false", "-read-stdin", "false", "-verbose", "false", "-type", "DAS",
                "-instancename", "server", "-domainname", settings.domainName(), "-domaindir", settings.domain().toString(),
                "-postbootcommandfile", commands.toString()));
        return command;
    }

    private void awaitReady(ChildProcess server) throws IOException, InterruptedException {
        HttpProbe probe = new HttpProbe(url());
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!(probe.status("/health/ready") == 200 && probe.status("/") < 400)) {
            if (!server.isAlive()) {
                throw new LaunchException("The application server ended during its start. Its log " + settings.log() + " ends:\n"
                        + server.lastLines());
            }
            List<String> failure = deploymentFailure();
            if (!failure.isEmpty()) {
                throw new LaunchException("The application could not be deployed; the whole log is " + settings.log() + ":\n"
                        + String.join("\n", failure));
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchException("The application did not become ready within " + READY_WITHIN.toSeconds()
                        + " s: /health/ready answers " + probe.status("/health/ready") + ", / answers " + probe.status("/")
                        + ". The log is " + settings.log() + ".");
            }
            Thread.sleep(250);
        }
    }

    /** Lines of the log that name exceptions, when the deployment has failed; otherwise nothing. */
    private List<String> deploymentFailure() throws IOException {
        try (Stream<String> log = Files.lines(settings.log(), StandardCharsets.ISO_8859_1)) {
            List<String> telling = log.filter(line -> line.contains("xception") || line.contains(DEPLOY_FAILED)).toList();
            boolean failed = telling.stream().anyMatch(line -> line.contains(DEPLOY_FAILED));
            return failed ? telling.stream().distinct().limit(10).toList() : List.of();
        }
    }
}
