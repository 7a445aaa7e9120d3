package ru.agatrt.partner.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import ru.agatrt.partner.launcher.process.ChildProcess;

/**
 * Entry point behind {@code bin/run}. Starts an {@link Instance}, prints {@code READY …}, stays until Ctrl-C.
 */
public final class Launcher {

    private static final long MIB = 1024 * 1024;
    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);

    private final Progress progress = new Progress(System.out);
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private volatile boolean stopping;

    private Launcher() {
    }

    public static void main(String[] arguments) {
        // Steps are told by Progress; libraries speak up only when something is wrong.
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(new Launcher().run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        try {
            if (arguments.contains("--help")) {
                progress.print(Options.USAGE);
                return 0;
            }
            BuildFolders build = new BuildFolders(Path.of(System.getProperty("partner.home", "")).toAbsolutePath());
            Options options = Options.parse(arguments, build.defaultData());
            Instance instance = new Instance(options, build, System.getenv(), progress);
            // Before anything starts: whatever is thrown from here on, nothing stays behind.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(instance), "stop"));
            Future<?> start = worker.submit(() -> {
                startAndWatch(instance);
                return null;
            });
            start.get();
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (java.util.concurrent.ExecutionException e) {
            return explain(e.getCause());
        } catch (LaunchException e) {
            return explain(e);
        }
    }

    private int explain(Throwable failure) {
        if (stopping) {
            return 0;
        }
        System.out.flush();
        if (failure instanceof LaunchException) {
            System.err.println("\n" + failure.getMessage());
        } else {
            System.err.println("\nThe start failed: " + failure);
            failure.printStackTrace();
        }
        return 1;
    }

    private void startAndWatch(Instance instance) throws Exception {
        instance.start();
        instance.loadDemo();
        if (instance.isDemo()) {
            DemoAccounts.lines().forEach(progress::print);
        } else {
            instance.setupLink().ifPresent(link -> progress.print("\nNo account yet. The first administrator is made here, once: " + link));
        }
        progress.line(String.format(Locale.ROOT, "memory of all processes together: %d MB", instance.residentBytes() / MIB));
        progress.print(String.format(Locale.ROOT, "READY %s in %d s", instance.publicUrl(), progress.elapsed().toSeconds()));
        watch(instance);
    }

    private void watch(Instance instance) throws InterruptedException {
        while (true) {
            ChildProcess hopeless = stopping ? null : instance.reviveEnded().orElse(null);
            if (hopeless != null) {
                throw new LaunchException("The process " + hopeless.name() + " ends again and again, so everything is stopped. Its log "
                        + hopeless.log() + " ends:\n" + hopeless.lastLines());
            }
            Thread.sleep(CHECK_EVERY.toMillis());
        }
    }

    private void stop(Instance instance) {
        stopping = true;
        progress.line("stopping");
        worker.shutdownNow();
        instance.close();
        // A start that was interrupted half-way may leave a child that nobody registered. It is ours by descent.
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        progress.line("stopped");
    }
}
