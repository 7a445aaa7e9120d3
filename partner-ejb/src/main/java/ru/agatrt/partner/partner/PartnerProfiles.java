package ru.agatrt.partner.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;

/** Reads companies for the rules; checks nobody's rights, the facade that uses it does. */
@ApplicationScoped
public class PartnerProfiles {

    private static final String SELECT = """
            SELECT p.id, p.code, v.inn, v.website, v.cooperation_since, v.directions
              FROM partner p
              JOIN partner_version v ON v.partner_id = p.id AND v.recorded_at <= :known AND v.superseded_at > :known""";

    @Inject
    private Jdbi book;

    public Optional<PartnerProfile> find(PartnerCode code, Knowledge known) {
        return book.withHandle(h -> h.createQuery(SELECT + " WHERE p.code = :code")
                .bind("known", known.moment()).bind("code", code.value())
                .map((rs, c) -> profile(rs)).findOne());
    }

    /** Every company known at the moment, by code. */
    public List<PartnerProfile> all(Knowledge known) {
        return book.withHandle(h -> h.createQuery(SELECT + " ORDER BY p.code")
                .bind("known", known.moment()).map((rs, c) -> profile(rs)).list());
    }

    private static PartnerProfile profile(ResultSet rs) throws SQLException {
        return new PartnerProfile(rs.getLong("id"), new PartnerCode(rs.getString("code")), rs.getString("inn"),
                rs.getString("website"), rs.getObject("cooperation_since", LocalDate.class),
                Direction.set(rs.getString("directions")));
    }
}
