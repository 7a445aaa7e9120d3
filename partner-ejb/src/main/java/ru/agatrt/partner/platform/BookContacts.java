package ru.agatrt.partner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.port.Contacts;

/**
 * Addresses of a company: of its people with an account that is not blocked, each in the language chosen there; where nobody has an address, the
 * contact of its application to join.
 */
@ApplicationScoped
public class BookContacts implements Contacts {

    private final Jdbi book;

    /** For the container's proxies. */
    protected BookContacts() {
        this(null);
    }

    @Inject
    public BookContacts(Jdbi book) {
        this.book = book;
    }

    @Override
    public List<Contact> of(long partner) {
        List<Contact> people = read("""
                SELECT TRIM(a.email) AS email, MIN(a.language) AS language FROM account a JOIN partner p ON p.code = a.partner_code
                 WHERE p.id = :partner AND a.active AND TRIM(a.email) LIKE '_%@_%' GROUP BY TRIM(a.email) ORDER BY MIN(a.id)""", partner);
        return people.isEmpty() ? read("""
                SELECT contact_email AS email, language FROM joining_application
                 WHERE partner_id = :partner AND state = 'ACCEPTED' AND contact_email LIKE '_%@_%' ORDER BY id DESC LIMIT 1""", partner) : people;
    }

    private List<Contact> read(String sql, long partner) {
        return book.withHandle(h -> h.createQuery(sql).bind("partner", partner)
                .map((rs, c) -> new Contact(rs.getString("email"), rs.getString("language"))).list());
    }
}
