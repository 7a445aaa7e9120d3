package ru.agatrt.partner.admission.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.admission.ApplicationFilter;
import ru.agatrt.partner.admission.ApplicationRow;
import ru.agatrt.partner.admission.StatusApplication.State;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;

/** One list of applications: the conditions are gathered once and used by the page and the counts. */
public final class ApplicationListQuery {

    /** Columns a list may be sorted by; user input chooses among them and never becomes SQL. */
    private static final Map<String, String> SORTS = Map.of("number", "t.application_no", "partner", "v.short_name", "submittedOn", "t.submitted_on",
            "decidedOn", "t.decided_on");

    /** Those that wait for a person first, the oldest of them at the top. */
    private static final String NATURAL = "t.state <> 'SUBMITTED', IF(t.state = 'SUBMITTED', t.submitted_on, NULL), IF(t.state = 'SUBMITTED', t.id, NULL), t.submitted_on DESC, t.id DESC";

    private static final String FROM = """
             FROM status_application t JOIN partner p ON p.id = t.partner_id
             JOIN partner_version v ON v.partner_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'
            WHERE TRUE""";

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> binds = new LinkedHashMap<>();
    private final LocalDate today;

    /** @param onlyOwn the one company the caller may see; {@code null} for all */
    public ApplicationListQuery(ApplicationFilter filter, PartnerCode onlyOwn, LocalDate today) {
        this.today = today;
        if (onlyOwn != null) {
            and("p.code = :own", "own", onlyOwn.value());
        }
        if (filter.partner() != null) {
            and("p.code = :partner", "partner", filter.partner().value());
        }
        if (given(filter.text())) {
            and("(v.short_name LIKE :part OR v.legal_name LIKE :part OR p.code COLLATE utf8mb4_general_ci LIKE :start"
                            + " OR CONVERT(v.inn USING utf8mb4) LIKE :start OR CONVERT(t.application_no USING utf8mb4) LIKE :start)",
                    "part", "%" + escaped(filter.text()) + "%");
            binds.put("start", escaped(filter.text()) + "%");
        }
        if (filter.state() != null) {
            and("t.state = :state", "state", filter.state().name());
        }
        if (filter.status() != null) {
            and("t.status = :status", "status", filter.status().name());
        }
        if (given(filter.manager())) {
            and("CONVERT(v.manager USING utf8mb4) = :manager", "manager", filter.manager());
        }
        if (filter.days() != null) {
            and("t.state = 'SUBMITTED' AND t.submitted_on <= :latest", "latest", today.minusDays(filter.days()));
        }
    }

    public List<ApplicationRow> page(Handle handle, PageRequest page) {
        return bound(handle.createQuery("SELECT t.*, p.code, v.short_name, v.manager" + FROM + where + order(page) + " LIMIT :limit OFFSET :offset"))
                .bind("limit", page.limit()).bind("offset", page.offset())
                .map((rs, c) -> new ApplicationRow(ApplicationTable.application(rs), rs.getString("short_name"), rs.getString("manager"), today)).list();
    }

    public long count(Handle handle) {
        return bound(handle.createQuery("SELECT COUNT(*)" + FROM + where)).mapTo(Long.class).one();
    }

    /** How many there are in each state; states without any are absent. */
    public Map<State, Long> counts(Handle handle) {
        Map<State, Long> counts = new HashMap<>();
        bound(handle.createQuery("SELECT t.state, COUNT(*) AS n" + FROM + where + " GROUP BY t.state"))
                .map((rs, c) -> Map.entry(State.valueOf(rs.getString("state")), rs.getLong("n"))).forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }

    /** One application by its number. */
    public ApplicationListQuery only(String number) {
        and("t.application_no = :no", "no", number);
        return this;
    }

    private Query bound(Query query) {
        binds.forEach(query::bind);
        return query;
    }

    private static String order(PageRequest page) {
        if (page.sort() == null) {
            return " ORDER BY " + NATURAL;
        }
        String column = SORTS.get(page.sort());
        if (column == null) {
            throw new InvalidInput("SORT", "value", page.sort(), "known", new ArrayList<>(SORTS.keySet()));
        }
        return " ORDER BY " + column + (page.ascending() ? "" : " DESC") + ", t.id DESC";
    }

    private void and(String condition, String name, Object value) {
        where.append(" AND ").append(condition);
        binds.put(name, value);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static String escaped(String text) {
        return text.trim().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
