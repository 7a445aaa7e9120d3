package ru.agatrt.partner.whatif.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.whatif.Effect;
import ru.agatrt.partner.whatif.Roubles;
import ru.agatrt.partner.whatif.Statuses;
import ru.agatrt.partner.whatif.WhatIfResult;
import ru.agatrt.partner.whatif.WhatIfResult.BenefitCount;
import ru.agatrt.partner.whatif.WhatIfResult.Move;
import ru.agatrt.partner.whatif.WhatIfResult.StatusCount;
import ru.agatrt.partner.whatif.WhatIfWarning;

/** Sums of a finished run. */
public final class ResultQuery {

    /** Columns of roubles in the order of {@link Roubles}. */
    static final List<String> ROUBLES = List.of("valued", "held_discount", "base_discount", "table_effect", "status_effect", "of_deals",
            "of_distributors", "not_agreed");

    private ResultQuery() {
    }

    public static WhatIfResult of(Handle h, long run) {
        Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
        Arrays.stream(Effect.values()).forEach(e -> effects.put(e, 0));
        h.createQuery("SELECT effect, COUNT(*) AS n FROM what_if_partner WHERE run_id = :run GROUP BY effect").bind("run", run)
                .map((rs, c) -> effects.put(Effect.valueOf(rs.getString("effect")), rs.getInt("n"))).list();
        Roubles roubles = h.createQuery("SELECT " + sums() + " FROM what_if_partner WHERE run_id = :run").bind("run", run)
                .map((rs, c) -> roubles(rs)).one();
        return new WhatIfResult(effects.values().stream().mapToInt(Integer::intValue).sum(), effects, statuses(h, run), moves(h, run), roubles,
                benefits(h, run), warnings(h, run));
    }

    private static String sums() {
        return String.join(", ", ROUBLES.stream().map(column -> "SUM(" + column + ") AS " + column).toList());
    }

    private static List<StatusCount> statuses(Handle h, long run) {
        List<String> columns = new ArrayList<>();
        for (StatusCode status : StatusCode.assignable()) {
            String held = has("held", status);
            String base = has("base", status);
            String draft = has("draft", status);
            columns.addAll(List.of(sum(held), sum(base), sum(draft), sum(draft + " AND NOT (" + base + ")"), sum(base + " AND NOT (" + draft + ")")));
        }
        return h.createQuery("SELECT " + String.join(", ", columns) + " FROM what_if_partner WHERE run_id = :run").bind("run", run)
                .map((rs, c) -> {
                    List<StatusCount> counts = new ArrayList<>();
                    int at = 1;
                    for (StatusCode status : StatusCode.assignable()) {
                        counts.add(new StatusCount(status, rs.getInt(at), rs.getInt(at + 1), rs.getInt(at + 2), rs.getInt(at + 3), rs.getInt(at + 4)));
                        at += 5;
                    }
                    return counts;
                }).one();
    }

    /** SQL: whether a side has a status; both are constants of ours. */
    static String has(String side, StatusCode status) {
        return status == StatusCode.PROJECT ? side + "_project" : side + "_sales = '" + status.name() + "'";
    }

    private static String sum(String condition) {
        return "COALESCE(SUM(" + condition + "), 0)";
    }

    private static List<Move> moves(Handle h, long run) {
        return h.createQuery("SELECT base_sales, base_project, draft_sales, draft_project, COUNT(*) AS n, " + sums() + """
                         FROM what_if_partner
                        WHERE run_id = :run AND (base_sales <> draft_sales OR base_project <> draft_project)
                        GROUP BY base_sales, base_project, draft_sales, draft_project
                        ORDER BY n DESC, base_sales, draft_sales, base_project, draft_project""")
                .bind("run", run).map((rs, c) -> new Move(statuses(rs, "base"), statuses(rs, "draft"), rs.getInt("n"), roubles(rs))).list();
    }

    private static List<BenefitCount> benefits(Handle h, long run) {
        return h.createQuery("SELECT benefit, gained, lost FROM what_if_benefit WHERE run_id = :run ORDER BY sort_order").bind("run", run)
                .map((rs, c) -> new BenefitCount(rs.getString("benefit"), rs.getInt("gained"), rs.getInt("lost"))).list();
    }

    private static List<WhatIfWarning> warnings(Handle h, long run) {
        return h.createQuery("SELECT * FROM what_if_warning WHERE run_id = :run ORDER BY position").bind("run", run)
                .map((rs, c) -> new WhatIfWarning(WhatIfWarning.Kind.valueOf(rs.getString("kind")), status(rs.getString("status")),
                        rs.getInt("partners"), rs.getBigDecimal("amount"), rs.getBigDecimal("other_amount"))).list();
    }

    static Statuses statuses(ResultSet rs, String side) throws SQLException {
        return new Statuses(StatusCode.valueOf(rs.getString(side + "_sales")), rs.getBoolean(side + "_project"));
    }

    static StatusCode status(String name) {
        return name == null ? null : StatusCode.valueOf(name);
    }

    static Roubles roubles(ResultSet rs) throws SQLException {
        return new Roubles(Money.orZero(rs.getBigDecimal("valued")), Money.orZero(rs.getBigDecimal("held_discount")),
                Money.orZero(rs.getBigDecimal("base_discount")), Money.orZero(rs.getBigDecimal("table_effect")),
                Money.orZero(rs.getBigDecimal("status_effect")), Money.orZero(rs.getBigDecimal("of_deals")),
                Money.orZero(rs.getBigDecimal("of_distributors")), Money.orZero(rs.getBigDecimal("not_agreed")));
    }
}
