package ru.agatrt.partner.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Set-based reads of the book; whoever reads takes part in the caller's transaction through the data source. */
@ApplicationScoped
public class BookAccess {

    @Resource(lookup = "java:app/jdbc/book")
    private DataSource book;

    @Produces
    @Singleton
    public Jdbi jdbi() {
        return configured(Jdbi.create(book));
    }

    /**
     * Moments are UTC in the database: they travel as date and time without a zone, because a driver would otherwise
     * shift them by the zone of the server's JVM.
     */
    public static Jdbi configured(Jdbi jdbi) {
        return jdbi
                .registerArgument(new InstantArgument())
                .registerColumnMapper(Instant.class, (rs, column, context) -> {
                    LocalDateTime moment = rs.getObject(column, LocalDateTime.class);
                    return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
                });
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {

        InstantArgument() {
            super(java.sql.Types.TIMESTAMP);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) ->
                    statement.setObject(position, LocalDateTime.ofInstant(value, ZoneOffset.UTC));
        }
    }
}
