package ru.agatrt.partner.partner;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.persistence.PublicPartnerQuery;

/** The public list of partners: silver and above, with the status held today; authorized ones are named on request only. */
@Stateless
@PermitAll
public class PublicPartners {

    @Inject
    private Jdbi book;
    @Inject
    private Clock clock;

    /**
     * A company with one of its statuses, as anyone may read it.
     *
     * @param suspended the status rests, which is said
     */
    public record Row(String name, String region, StatusCode status, LocalDate since, boolean suspended) {
    }

    /**
     * By name; a company with two statuses stands there twice.
     *
     * @param text   part of a name; {@code null}: any
     * @param status {@code null}: any
     * @param region {@code null}: any
     */
    public Page<Row> find(String text, StatusCode status, String region, PageRequest page) {
        PublicPartnerQuery query = new PublicPartnerQuery(text, status, region, LocalDate.now(clock));
        return book.withHandle(h -> new Page<>(query.page(h, page), query.count(h)));
    }

    /** Regions of the companies named, for a filter. */
    public List<String> regions() {
        return book.withHandle(h -> new PublicPartnerQuery(null, null, null, LocalDate.now(clock)).regions(h));
    }
}
