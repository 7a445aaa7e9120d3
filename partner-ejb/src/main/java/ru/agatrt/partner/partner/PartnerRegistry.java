package ru.agatrt.partner.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * Enters companies that no file has brought. Within the transaction of the decision, under the knowledge clock, whose lock keeps two from getting one
 * code; the facade that uses it checks who may.
 */
@ApplicationScoped
public class PartnerRegistry {

    private final Jdbi book;

    /** For the container's proxies. */
    protected PartnerRegistry() {
        this(null);
    }

    @Inject
    public PartnerRegistry(Jdbi book) {
        this.book = book;
    }

    /** A company with its key, which leaves the module nowhere. */
    public record Registered(long key, PartnerCode code) {
    }

    /** @return the company under the next free code */
    public Registered register(NewPartner company, Knowledge moment) {
        return book.withHandle(h -> {
            long last = h.createQuery("SELECT COALESCE(MAX(CAST(SUBSTR(code, 3) AS UNSIGNED)), 0) FROM partner WHERE code REGEXP '^P-[0-9]{1,9}$'")
                    .mapTo(Long.class).one();
            PartnerCode code = new PartnerCode("P-%05d".formatted(last + 1));
            long key = h.createUpdate("INSERT INTO partner (code, created_at) VALUES (:code, :at)").bind("code", code.value())
                    .bind("at", moment.moment()).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
            h.createUpdate("""
                            INSERT INTO partner_version (partner_id, legal_name, short_name, inn, country, region, website, directions, manager, recorded_at)
                            VALUES (:key, :name, :name, :inn, 'RU', :region, :website, :directions, :manager, :at)""")
                    .bind("key", key).bind("name", company.name()).bind("inn", company.inn()).bind("region", company.region())
                    .bind("website", company.website()).bind("directions", company.direction().name()).bind("manager", company.manager())
                    .bind("at", moment.moment()).execute();
            return new Registered(key, code);
        });
    }
}
