package ru.agatrt.partner.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.idempotency.IdempotentCall;
import ru.agatrt.partner.intake.persistence.ImportTable;
import ru.agatrt.partner.intake.persistence.ImportTable.NewImport;
import ru.agatrt.partner.job.JobQueue;
import ru.agatrt.partner.kernel.Conflict;
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

    @Inject
    private IdempotentCall call;

    /** @return public id of the import */
    public String register(String kind, String fileName, String contentType, String login, Upload file) {
        String id = call.id().orElseGet(UUID::randomUUID).toString();
        register(new NewImport(id, kind, fileName, contentType, login, "SENT"), file);
        return id;
    }

    /**
     * Under an id chosen before; nothing happens when that import is there already: an earlier attempt got as far as this.
     *
     * @throws Conflict {@code IDEMPOTENCY_KEY_REUSED} when the id stands for another file
     */
    public void register(NewImport run, Upload file) {
        ImportTable imports = new ImportTable(book);
        if (imports.insert(run, file.sha256(), file.size(), clock.instant())) {
            jobs.submit(ImportJob.KIND, run.publicId(), run.uploadedBy());
        } else if (!imports.isOf(run, file.sha256())) {
            throw new Conflict("IDEMPOTENCY_KEY_REUSED");
        }
    }
}
