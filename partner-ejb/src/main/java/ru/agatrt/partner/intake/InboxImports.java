package ru.agatrt.partner.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.MachineAccounts;
import ru.agatrt.partner.intake.persistence.ImportTable;
import ru.agatrt.partner.intake.persistence.ImportTable.NewImport;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.UploadStore;

/**
 * Imports for the watched folder, in the name of the machine account {@code PARTNER_INBOX_ACCOUNT}. Called by the folder's
 * timer alone, which has no caller; who may put files into the folder is decided by its permissions.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboxImports {

    @Inject
    @ConfigProperty(name = "PARTNER_INBOX_ACCOUNT", defaultValue = "erp")
    private String account;

    @EJB
    private MachineAccounts accounts;

    @Inject
    private Doors doors;

    @Inject
    private UploadStore uploads;

    @EJB
    private ImportRegistration registration;

    @Inject
    private Jdbi book;

    /** Names of the kinds of files there are. */
    public List<String> kinds() {
        return doors.kinds();
    }

    /** Whether the machine account is active and may import. */
    public boolean mayImport() {
        return accounts.mayAct(account, Role.ERP);
    }

    /**
     * Keeps a file and has it read in the background; nothing happens when the import of that id is there already.
     *
     * @param id chosen by the caller, the same in every attempt on this file
     * @throws ru.agatrt.partner.kernel.InvalidInput {@code FILE_TOO_LARGE}
     */
    public void submit(UUID id, String kind, String fileName, InputStream bytes) throws IOException {
        UploadStore.Upload file = uploads.keep(bytes, Imports.MAX_BYTES);
        registration.register(new NewImport(id.toString(), kind, Imports.shortName(fileName, kind), "application/octet-stream", account, "INBOX"), file);
    }

    /** Empty when the file was not registered yet. */
    public Optional<ImportView> find(UUID id) {
        return new ImportTable(book).find(id.toString(), account);
    }

    /** Names of the file's columns as sent; empty when it was refused as a whole. */
    public List<String> header(UUID id) {
        return new ImportTable(book).header(id.toString());
    }

    /** Hands over each refused row once, in the order of lines. */
    public void rejectedRows(UUID id, Consumer<RejectedRow> reader) {
        new ImportTable(book).rejectedRows(id.toString(), reader);
    }

    /**
     * Does the work unless another instance is at it. The database's lock goes with its connection: an instance that dies
     * holds nobody up.
     *
     * @return whether it was done
     */
    public boolean alone(Runnable work) {
        try (Handle handle = book.open()) {
            int got = handle.createQuery("SELECT COALESCE(GET_LOCK(CONCAT(LEFT(DATABASE(), 50), '.inbox'), 0), 0)").mapTo(Integer.class).one();
            if (got != 1) {
                return false;
            }
            try {
                work.run();
            } finally {
                handle.execute("DO RELEASE_LOCK(CONCAT(LEFT(DATABASE(), 50), '.inbox'))");
            }
            return true;
        }
    }
}
