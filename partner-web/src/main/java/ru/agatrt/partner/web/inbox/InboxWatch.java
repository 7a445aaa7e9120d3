package ru.agatrt.partner.web.inbox;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.agatrt.partner.intake.InboxImports;

/**
 * Looks into the watched folder each second. One file is under way at a time: files dropped together refer to each other.
 * Of several instances on one book, one works.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class InboxWatch {

    private static final Logger LOG = Logger.getLogger(InboxWatch.class.getName());

    /**
     * How the folder is doing.
     *
     * @param problem {@code NONE}, {@code NOT_CONFIGURED}, {@code MISSING}, {@code NOT_WRITABLE}, {@code NO_ACCOUNT} or {@code STUCK}
     * @param waiting files that were seen and not yet taken
     */
    public record State(String problem, int waiting) {
    }

    @Inject
    @ConfigProperty(name = "PARTNER_INBOX")
    private Optional<String> root;

    @Inject
    @ConfigProperty(name = "PARTNER_INBOX_SETTLE_SECONDS", defaultValue = "5")
    private long settleSeconds;

    @EJB
    private InboxImports imports;

    @Inject
    private Clock clock;

    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile State state = new State("NOT_CONFIGURED", 0);
    private Settling settling;

    public State state() {
        return state;
    }

    /** One look; skipped while the one before is still at work. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        if (root.isEmpty() || !looking.compareAndSet(false, true)) {
            return;
        }
        try {
            look(new InboxFolder(Path.of(root.get()), imports.kinds()));
        } catch (IOException | RuntimeException e) {
            // The file system or the database may be away; an exception that left would end the timer after a few.
            tell("STUCK", state.waiting(), e);
        } finally {
            looking.set(false);
        }
    }

    private void look(InboxFolder folder) throws IOException {
        Optional<String> problem = folder.prepare();
        if (problem.isPresent()) {
            tell(problem.get(), 0, null);
            return;
        }
        if (settling == null) {
            settling = new Settling(Duration.ofSeconds(settleSeconds));
        }
        List<InboxFile> waiting = folder.waiting();
        List<InboxFile> complete = settling.settled(waiting, clock.instant());
        if (complete.isEmpty() && folder.taken().isEmpty()) {
            tell("NONE", waiting.size(), null);
        } else {
            imports.alone(() -> work(folder, complete, waiting.size()));
        }
    }

    private void work(InboxFolder folder, List<InboxFile> complete, int waiting) {
        InboxDesk desk = new InboxDesk(imports);
        try {
            boolean underWay = false;
            for (TakenFile taken : folder.taken()) {
                underWay |= !desk.proceed(taken, folder);
            }
            boolean mayTake = complete.isEmpty() || imports.mayImport();
            if (!underWay && mayTake && !complete.isEmpty()) {
                Optional<TakenFile> next = folder.take(complete.get(0));
                if (next.isPresent()) {
                    desk.proceed(next.get(), folder);
                }
            }
            tell(mayTake ? "NONE" : "NO_ACCOUNT", waiting, null);
        } catch (IOException | RuntimeException e) {
            tell("STUCK", waiting, e);
        }
    }

    /** What is new is logged, what stays is not. */
    private void tell(String problem, int waiting, Exception cause) {
        boolean news = !problem.equals(state.problem());
        state = new State(problem, waiting);
        if (news && problem.equals("NONE")) {
            LOG.log(Level.INFO, "The watched folder {0} is in order", root.orElse(""));
        } else if (news) {
            LOG.log(Level.WARNING, "The watched folder " + root.orElse("") + " does not work: " + problem, cause);
        }
    }
}
