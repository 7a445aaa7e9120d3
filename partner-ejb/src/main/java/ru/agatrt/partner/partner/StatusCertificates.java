package ru.agatrt.partner.partner;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;

/** Certificates of statuses: the company's own, and one by its code for anyone. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class StatusCertificates {

    private static final Pattern CODE = Pattern.compile("[0-9A-F]{16}");

    private static final String SELECT = """
            SELECT c.certificate_no, c.code, c.status, v.short_name, a.valid_from, a.valid_to,
                   EXISTS (SELECT 1 FROM status_suspension s
                            WHERE s.partner_id = c.partner_id AND s.superseded_at = '9999-12-31 23:59:59.999999' AND s.scope IN ('ALL', c.direction)
                              AND s.valid_from <= :today AND s.valid_to > :today) AS suspended
              FROM status_certificate c
              JOIN partner p ON p.id = c.partner_id
              JOIN partner_version v ON v.partner_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'
              LEFT JOIN status_assignment a ON a.partner_id = c.partner_id AND a.direction = c.direction AND a.status = c.status
                   AND a.valid_from = c.valid_from AND a.superseded_at = '9999-12-31 23:59:59.999999'""";

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;

    /** What anyone who has the code may know: the company's name, the status, its term and whether it holds today. */
    @PermitAll
    public Optional<StatusCertificate> verify(String typed) {
        String code = StatusCertificate.normal(typed);
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        return book.withHandle(h -> h.createQuery(SELECT + " WHERE c.code = :code").bind("code", code).bind("today", today)
                .map((rs, c) -> certificate(rs, today)).findOne());
    }

    /**
     * Certificates of statuses held today or later, the earliest first.
     *
     * @throws ru.agatrt.partner.kernel.NotFound {@code PARTNER_NOT_FOUND} for another company's
     */
    public List<StatusCertificate> of(PartnerCode partner) {
        callers.current().requireMayRead(partner);
        LocalDate today = LocalDate.now(clock);
        return book.withHandle(h -> h.createQuery(SELECT + " WHERE p.code = :partner AND a.valid_to > :today ORDER BY a.valid_from, c.id")
                .bind("partner", partner.value()).bind("today", today).map((rs, c) -> certificate(rs, today)).list());
    }

    private static StatusCertificate certificate(ResultSet rs, LocalDate today) throws SQLException {
        LocalDate from = rs.getObject("valid_from", LocalDate.class);
        Period term = from == null ? null : new Period(from, rs.getObject("valid_to", LocalDate.class));
        return new StatusCertificate(rs.getString("certificate_no"), rs.getString("code"), rs.getString("short_name"),
                StatusCode.valueOf(rs.getString("status")), term, CertificateState.of(term, rs.getBoolean("suspended"), today));
    }
}
