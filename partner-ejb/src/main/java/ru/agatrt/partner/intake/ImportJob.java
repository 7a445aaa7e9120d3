package ru.agatrt.partner.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.intake.engine.ImportEngine;
import ru.agatrt.partner.intake.file.TableFile;
import ru.agatrt.partner.intake.persistence.ImportTable;
import ru.agatrt.partner.intake.persistence.ImportTable.Work;
import ru.agatrt.partner.job.JobHandler;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.port.UploadStore;

/** Reads a kept file into the book. */
@ApplicationScoped
public class ImportJob implements JobHandler {

    static final String KIND = "IMPORT";

    @Resource(lookup = "java:app/jdbc/book")
    private DataSource connections;

    @Inject
    private Jdbi book;

    @Inject
    private UploadStore uploads;

    @Inject
    private Doors doors;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(RunningJob job) throws SQLException, IOException {
        ImportTable imports = new ImportTable(book);
        Work work = imports.running(job.subject()).orElse(null);
        if (work == null) {
            return; // finished by an instance that died before it could say so
        }
        try {
            FactDoor door = doors.find(work.kind()).orElseThrow(() -> new InvalidInput("IMPORT_KIND", "value", work.kind()));
            Path file = uploads.locate(work.sha256());
            read(work, door, file, job);
        } catch (BusinessException refusal) {
            imports.refuse(job.subject(), refusal, clock.instant());
        }
    }

    /** One connection from the first temporary table to the last commit; given back as it was taken. */
    private void read(Work work, FactDoor door, Path file, RunningJob job) throws SQLException, IOException {
        try (Connection connection = connections.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            // Sets are read to be written elsewhere; without it they would lock the gaps of what they read.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try {
                new ImportEngine(connection, door).run(work.id(), known -> TableFile.open(file, known),
                        bytes -> job.progress(bytes, work.sizeBytes()));
            } finally {
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(true);
            }
        }
    }

    @Override
    public void giveUp(RunningJob job) {
        new ImportTable(book).refuse(job.subject(), new InvalidInput("IMPORT_BROKEN"), clock.instant());
    }
}
