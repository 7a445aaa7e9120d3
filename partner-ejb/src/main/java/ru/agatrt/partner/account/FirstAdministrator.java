package ru.agatrt.partner.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.agatrt.partner.account.persistence.AccountRepository;

/**
 * A book without any account gets a one-time link for its first administrator at every start. It goes to the file
 * {@code PARTNER_SETUP_FILE}, readable by the server's user alone, and not to the log, which more people read.
 */
@Singleton
@Startup
@DependsOn({"BookSchema", "DemoAccounts"})
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    @ConfigProperty(name = "PARTNER_SETUP_FILE")
    private Optional<String> setupFile;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SetupLinks links;

    @PostConstruct
    void offerLink() {
        if (!accounts.isEmpty()) {
            withdraw();
            return;
        }
        if (setupFile.isEmpty()) {
            LOG.severe("There is no account yet. Set PARTNER_SETUP_FILE to a file that the one-time link of the first"
                    + " administrator can be written to, and start again.");
            return;
        }
        IssuedLink link = links.issueForFirstAdministrator();
        write(Path.of(setupFile.get()), link.url());
        LOG.info(() -> "There is no account yet: the " + link + " for the first administrator is in " + setupFile.get());
    }

    /** The link is no longer needed; an old one left lying about would only mislead. */
    public void withdraw() {
        setupFile.map(Path::of).ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warning(() -> file + " could not be deleted; its link no longer works: " + e.getMessage());
            }
        });
    }

    private static void write(Path file, String url) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            // Created with its rights at once: between creating and narrowing anyone could open it.
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, url + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException("The setup link could not be written to " + file, e);
        }
    }
}
