package ru.agatrt.partner.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.intake.persistence.WaitingFiles;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.UploadStore;
import ru.agatrt.partner.kernel.port.UploadStore.Upload;

/**
 * Files looked at before they are imported. A file waits apart from those kept; nothing of it is in the book before its
 * sender confirms, and it is gone when discarded or forgotten.
 */
@Stateless
@RolesAllowed({Role.MANAGER, Role.DIRECTOR, Role.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportPreviews {

    @Inject
    private Callers callers;

    @Inject
    private Doors doors;

    @Inject
    private UploadStore uploads;

    @Inject
    private ImportConfirmation confirmation;

    @Inject
    private Imports imports;

    @Inject
    private Jdbi book;

    @Inject
    private Clock clock;

    /**
     * Takes a file and lets it wait.
     *
     * @return its public id
     * @throws ru.agatrt.partner.kernel.InvalidInput {@code FILE_TOO_LARGE}
     */
    public String hold(String fileName, String contentType, InputStream body) {
        String id = UUID.randomUUID().toString();
        try {
            long size = uploads.hold(id, body, Imports.MAX_BYTES);
            new WaitingFiles(book).insert(new WaitingFile(id, Imports.shortName(fileName, "file"), Imports.shortType(contentType), size,
                    callers.current().login(), clock.instant()));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of the caller that wait, newest first. */
    public List<WaitingFile> waiting() {
        return new WaitingFiles(book).of(callers.current().login());
    }

    /**
     * Looks into a waiting file.
     *
     * @param kind to read it as; empty or unknown: the one its header fits best
     * @throws NotFound {@code PREVIEW_NOT_FOUND}, also for another's file
     */
    public PreviewView look(String id, String kind) {
        WaitingFile file = find(id);
        try {
            return new FilePreview(doors.all()).look(file, held(id), kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Has a waiting file imported.
     *
     * @throws NotFound {@code PREVIEW_NOT_FOUND}, also when it was confirmed or discarded meanwhile; {@code IMPORT_KIND}
     */
    public ImportView confirm(String id, String kind) {
        doors.find(kind).orElseThrow(() -> new NotFound("IMPORT_KIND", "value", String.valueOf(kind), "known", String.join(", ", doors.kinds())));
        WaitingFile file = find(id);
        try (InputStream bytes = Files.newInputStream(held(id))) {
            Upload kept = uploads.keep(bytes, Imports.MAX_BYTES);
            ImportView taken = imports.get(confirmation.confirm(file, kind, kept));
            uploads.drop(id);
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws a waiting file away. @throws NotFound {@code PREVIEW_NOT_FOUND} */
    public void discard(String id) {
        find(id);
        try {
            if (new WaitingFiles(book).delete(id)) {
                uploads.drop(id);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WaitingFile find(String id) {
        return new WaitingFiles(book).find(id, callers.current().login()).orElseThrow(() -> new NotFound("PREVIEW_NOT_FOUND"));
    }

    private Path held(String id) {
        Path file = uploads.held(id);
        if (!Files.exists(file)) {
            throw new NotFound("PREVIEW_NOT_FOUND");
        }
        return file;
    }
}
