package ru.agatrt.partner.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Refuses to start on a book of another version. The application has no right to change a table, so all it can do about a
 * missing or a newer migration is to say so before it writes anything wrong. Whatever else starts by itself
 * {@code @DependsOn("BookSchema")}.
 */
@Singleton
@Startup
public class BookSchema {

    private static final Logger LOG = Logger.getLogger(BookSchema.class.getName());
    private static final String NAMES = "/META-INF/book-migrations.txt";

    @Inject
    private Jdbi book;

    @PostConstruct
    void requireOwnVersion() {
        Set<String> expected = versions();
        SchemaDifference.between(expected, applied()).ifPresent(difference -> {
            LOG.severe(difference);
            throw new IllegalStateException(difference);
        });
        LOG.info(() -> "Book of record: schema " + expected.stream().max(String::compareTo).orElseThrow());
    }

    private Set<String> applied() {
        try {
            return book.withHandle(h -> h.createQuery(
                            "SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL")
                    .mapTo(String.class).collect(Collectors.toCollection(TreeSet::new)));
        } catch (JdbiException e) {
            throw new IllegalStateException("The book's schema version cannot be read. Run the migrator with the owner's account"
                    + " and check PARTNER_DB_URL, PARTNER_DB_USER and PARTNER_DB_PASSWORD.", e);
        }
    }

    private static Set<String> versions() {
        try (InputStream names = BookSchema.class.getResourceAsStream(NAMES)) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(name -> !name.isBlank())
                    .map(SchemaDifference::version)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
