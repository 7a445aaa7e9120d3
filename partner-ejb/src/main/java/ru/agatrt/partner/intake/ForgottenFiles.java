package ru.agatrt.partner.intake;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.intake.persistence.WaitingFiles;
import ru.agatrt.partner.kernel.port.UploadStore;

/** Throws away files that were sent to be looked at and then forgotten. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ForgottenFiles {

    /** How long a file waits to be confirmed. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    @Inject
    private Jdbi book;

    @Inject
    private UploadStore uploads;

    @Inject
    private Clock clock;

    /** For the container. */
    protected ForgottenFiles() {
    }

    ForgottenFiles(Jdbi book, UploadStore uploads, Clock clock) {
        this.book = book;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Rows first: a file without a row is found by its age, a row without a file would be shown. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    void clean() {
        Instant before = clock.instant().minus(PATIENCE);
        WaitingFiles waiting = new WaitingFiles(book);
        try {
            for (String id : waiting.olderThan(before)) {
                if (waiting.delete(id)) {
                    uploads.drop(id);
                }
            }
            uploads.dropHeldBefore(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
