package ru.agatrt.partner.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.partner.persistence.PartnerListQuery;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;

/** Companies as known now. A partner's account sees its own company and no trace of any other. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN, Role.PARTNER})
public class PartnerDirectory {

    @Inject
    private Jdbi book;

    @Inject
    private Callers callers;

    @Inject
    private StatusFacts statuses;

    @Inject
    private KnowledgeClock knowledge;

    @Inject
    private Clock clock;

    /** A page of partners. */
    public Page<PartnerRow> find(PartnerFilter filter, PageRequest page) {
        CallerScope caller = callers.current();
        LocalDate today = LocalDate.now(clock);
        PartnerListQuery query = new PartnerListQuery(filter, caller.partner().orElse(null), today);
        Map<Long, PartnerRow> rows = book.withHandle(h -> query.page(h, page)
                .map((rs, c) -> Map.entry(rs.getLong("partner_id"), row(rs)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
        Map<Long, List<HeldStatus>> held = statuses.assignments(new PartnerSelection(rows.keySet(), knowledge.now()));
        List<PartnerRow> items = rows.entrySet().stream()
                .map(e -> e.getValue().withStatuses(heldOn(held.getOrDefault(e.getKey(), List.of()), today)))
                .toList();
        return new Page<>(items, book.withHandle(query::count));
    }

    /** @throws PartnerNotFound when there is none or it is not the caller's to see */
    public PartnerCard card(PartnerCode code) {
        callers.current().requireMayRead(code);
        Map.Entry<Long, PartnerCard> found = book.withHandle(h -> h.createQuery("""
                        SELECT p.code, v.* FROM partner p
                          JOIN partner_version v ON v.partner_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'
                         WHERE p.code = :code""")
                .bind("code", code.value())
                .map((rs, c) -> Map.entry(rs.getLong("partner_id"), card(rs)))
                .findOne()
                .orElseThrow(() -> new PartnerNotFound(code)));
        List<HeldStatus> held = statuses.assignments(new PartnerSelection(List.of(found.getKey()), knowledge.now()))
                .getOrDefault(found.getKey(), List.of());
        return found.getValue().withStatuses(heldOn(held, LocalDate.now(clock)));
    }

    /**
     * Every assignment of a status to the company, the newest first.
     *
     * @throws PartnerNotFound when there is none or it is not the caller's to see
     */
    public List<HeldStatus> statusHistory(PartnerCode code) {
        callers.current().requireMayRead(code);
        long key = book.withHandle(h -> h.createQuery("SELECT id FROM partner WHERE code = :code")
                .bind("code", code.value()).mapTo(Long.class).findOne())
                .orElseThrow(() -> new PartnerNotFound(code));
        return statuses.assignments(new PartnerSelection(List.of(key), knowledge.now())).getOrDefault(key, List.of()).stream()
                .sorted(Comparator.comparing(HeldStatus::from).reversed()).toList();
    }

    /** How many companies hold each status today; {@code NONE} counts those that hold none. */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN})
    public Map<StatusCode, Long> countByStatus() {
        Map<StatusCode, Long> counts = new EnumMap<>(StatusCode.class);
        for (StatusCode status : StatusCode.values()) {
            counts.put(status, book.withHandle(new PartnerListQuery(
                    new PartnerFilter(null, status, null, null, null), null, LocalDate.now(clock))::count));
        }
        return counts;
    }

    /** Regions that occur, for a filter. */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN})
    public List<String> regions() {
        return book.withHandle(h -> PartnerListQuery.choices(h, "region"));
    }

    /** Logins of managers that occur, for a filter. */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN})
    public List<String> managers() {
        return book.withHandle(h -> PartnerListQuery.choices(h, "manager"));
    }

    private static List<HeldStatus> heldOn(List<HeldStatus> all, LocalDate day) {
        return all.stream().filter(s -> s.heldOn(day)).toList();
    }

    private static PartnerRow row(ResultSet rs) throws SQLException {
        return new PartnerRow(new PartnerCode(rs.getString("code")), rs.getString("short_name"), rs.getString("legal_name"),
                rs.getString("inn"), rs.getString("region"), Direction.set(rs.getString("directions")), List.of(),
                rs.getString("manager"));
    }

    private static PartnerCard card(ResultSet rs) throws SQLException {
        return new PartnerCard(new PartnerCode(rs.getString("code")), rs.getString("legal_name"), rs.getString("short_name"),
                rs.getString("inn"), rs.getString("kpp"), rs.getString("ogrn"), rs.getString("country"), rs.getString("region"),
                rs.getString("website"), Direction.set(rs.getString("directions")),
                rs.getObject("cooperation_since", LocalDate.class), rs.getString("agreement_no"),
                rs.getObject("agreement_signed_on", LocalDate.class), rs.getString("manager"), List.of());
    }
}
