package ru.agatrt.partner.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.intake.persistence.ImportTable;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.UploadStore;
import ru.agatrt.partner.kernel.port.UploadStore.Upload;

/**
 * Files sent into the book: taking them, and telling what became of them. The machine account sees its own imports only,
 * staff sees all.
 */
@Stateless
@RolesAllowed({Role.ERP, Role.MANAGER, Role.DIRECTOR, Role.FINANCE, Role.ADMIN})
public class Imports {

    /** Size a file may have. */
    public static final long MAX_BYTES = 200L << 20;

    private static final Set<String> STAFF = Set.of(Role.MANAGER, Role.DIRECTOR, Role.FINANCE, Role.ADMIN);
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TYPE = 100;

    @Inject
    private Callers callers;

    @Inject
    private Doors doors;

    @Inject
    private UploadStore uploads;

    @Inject
    private ImportRegistration registration;

    @Inject
    private Jdbi book;

    /** Names of the kinds of files there are. */
    public List<String> kinds() {
        return doors.kinds();
    }

    /**
     * Takes a file, keeps it and has it read in the background.
     *
     * @param fileName as the sender calls it; only for people to recognise it
     * @throws NotFound {@code IMPORT_KIND} for a kind there is not
     * @throws ru.agatrt.partner.kernel.InvalidInput {@code FILE_TOO_LARGE}
     */
    @RolesAllowed({Role.ERP, Role.MANAGER, Role.DIRECTOR, Role.ADMIN})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportView submit(String kind, String fileName, String contentType, InputStream body) {
        doors.find(kind).orElseThrow(() -> new NotFound("IMPORT_KIND", "value", kind, "known", String.join(", ", doors.kinds())));
        String login = callers.current().login();
        Upload file;
        try {
            file = uploads.keep(body, MAX_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return get(registration.register(kind, shortName(fileName, kind), shortType(contentType), login, file));
    }

    /** @throws NotFound {@code IMPORT_NOT_FOUND}, also for one the caller may not see */
    public ImportView get(String id) {
        return new ImportTable(book).find(id, onlyBy()).orElseThrow(() -> new NotFound("IMPORT_NOT_FOUND", "id", id));
    }

    /** Newest first. */
    public Page<ImportView> list(PageRequest page) {
        return new ImportTable(book).list(page, onlyBy());
    }

    /** Why rows were refused, in the order of lines; at most {@code limit} of them. */
    public List<ImportErrorView> errors(String id, int limit) {
        get(id);
        return new ImportTable(book).errors(id, limit);
    }

    /** Names of the file's columns as sent; empty when it was refused as a whole. */
    public List<String> header(String id) {
        get(id);
        return new ImportTable(book).header(id);
    }

    /** Hands over each refused row once, in the order of lines. */
    public void rejectedRows(String id, Consumer<RejectedRow> reader) {
        get(id);
        new ImportTable(book).rejectedRows(id, reader);
    }

    /** Login whose imports alone may be seen; {@code null} for staff. */
    private String onlyBy() {
        CallerScope caller = callers.current();
        return STAFF.stream().anyMatch(caller::hasRole) ? null : caller.login();
    }

    /** Without the folders some browsers send along. */
    static String shortName(String name, String kind) {
        if (name == null || name.isBlank()) {
            return kind;
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
        return last.isEmpty() ? kind : last.length() <= LONGEST_NAME ? last : last.substring(0, LONGEST_NAME);
    }

    static String shortType(String type) {
        return type == null ? "application/octet-stream" : type.length() <= LONGEST_TYPE ? type : type.substring(0, LONGEST_TYPE);
    }
}
