package ru.agatrt.partner.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.intake.persistence.WaitingFiles;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.port.UploadStore.Upload;

/** Turns a waiting file into an import, both in one transaction: it waits no longer if and only if it is imported, and only once. */
@Stateless
@PermitAll
public class ImportConfirmation {

    @Inject
    private Jdbi book;

    @Inject
    private ImportRegistration registration;

    /** @return public id of the import */
    public String confirm(WaitingFile file, String kind, Upload kept) {
        if (!new WaitingFiles(book).delete(file.id())) {
            throw new NotFound("PREVIEW_NOT_FOUND");
        }
        return registration.register(kind, file.fileName(), file.contentType(), file.uploadedBy(), kept);
    }
}
