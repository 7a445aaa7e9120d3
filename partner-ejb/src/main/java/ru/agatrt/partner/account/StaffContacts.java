package ru.agatrt.partner.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Where letters to the staff go: people of the vendor with an account that is not closed and an address. Whoever asks decides who may know. */
@ApplicationScoped
public class StaffContacts {

    private static final String SELECT = """
            SELECT a.login, a.display_name, TRIM(a.email) AS email, GROUP_CONCAT(r.role) AS roles FROM account a JOIN account_role r ON r.account_id = a.id
             WHERE a.active AND a.partner_code IS NULL AND TRIM(a.email) LIKE '_%@_%'
             GROUP BY a.id, a.login, a.display_name, a.email HAVING SUM(r.role IN ('PARTNER', 'ERP')) = 0 ORDER BY a.display_name, a.login""";

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
     * @param name  for screens
     * @param roles names from {@link ru.agatrt.partner.kernel.Role}
     */
    public record Person(String login, String name, String address, Set<String> roles) {

        public Person {
            roles = Set.copyOf(roles);
        }
    }

    /** Those who have one of some roles, by name. */
    public List<Person> of(Set<String> roles) {
        return book.withHandle(h -> h.createQuery(SELECT)
                .map((rs, c) -> new Person(rs.getString("login"), rs.getString("display_name"), rs.getString("email"), Set.of(rs.getString("roles").split(",")))).list())
                .stream().filter(person -> person.roles().stream().anyMatch(roles::contains)).toList();
    }
}
