package ru.agatrt.partner.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.intake.persistence.ImportTable;
import ru.agatrt.partner.intake.persistence.ImportTable.NewImport;
import ru.agatrt.partner.job.JobQueue;
import ru.agatrt.partner.kernel.port.UploadStore.Upload;

/** Notes a kept file as an import and asks for its job, both or neither. A transaction apart from receiving the file, which takes long. */
@Stateless
@PermitAll
public class ImportRegistration {

    @Inject
    private Jdbi book;

    @Inject
    private Clock clock;

    @Inject
    private JobQueue jobs;

    /** @return public id of the import */
    public String register(String kind, String fileName, String contentType, String login, Upload file) {
        String id = UUID.randomUUID().toString();
        new ImportTable(book).insert(new NewImport(id, kind, fileName, contentType, login), file.sha256(), file.size(), clock.instant());
        jobs.submit(ImportJob.KIND, id, login);
        return id;
    }
}
