package ru.agatrt.partner.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Where letters to the staff go: people of the vendor with an account that is not closed and an address. Whoever asks decides who may know. */
@ApplicationScoped
public class StaffContacts {

    private static final String SELECT = """
            SELECT a.login, a.display_name, TRIM(a.email) AS email FROM account a
             WHERE a.active AND a.partner_code IS NULL AND TRIM(a.email) LIKE '_%@_%'
               AND NOT EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.role IN ('PARTNER', 'ERP'))""";

    private final Jdbi book;

    /** For the container's proxies. */
    protected StaffContacts() {
        this(null);
    }

    @Inject
    public StaffContacts(Jdbi book) {
        this.book = book;
    }

    /**
     * @param name for screens
     */
    public record Person(String login, String name, String address) {
    }

    /** By name. */
    public List<Person> all() {
        return read(SELECT + " ORDER BY a.display_name, a.login", null);
    }

    /** Those who have a role, by name. */
    public List<Person> of(String role) {
        return read(SELECT + " AND EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.role = :role) ORDER BY a.display_name, a.login", role);
    }

    private List<Person> read(String sql, String role) {
        return book.withHandle(h -> {
            var query = h.createQuery(sql);
            return (role == null ? query : query.bind("role", role))
                    .map((rs, c) -> new Person(rs.getString("login"), rs.getString("display_name"), rs.getString("email"))).list();
        });
    }
}
