package ru.agatrt.partner.whatif.persistence;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import ru.agatrt.partner.whatif.WhatIfRow.Cause;
import ru.agatrt.partner.whatif.WhatIfWarning;
import ru.agatrt.partner.whatif.rules.Compared;

/** Writes the result of a run, all or nothing. */
public final class ResultStore {

    private static final int AT_ONCE = 500;

    private static final String INSERT = """
            INSERT INTO what_if_partner (run_id, partner_id, held_sales, held_project, base_sales, base_project, draft_sales, draft_project,
                                         suspended, provisional, effect, decided_status, decided_rows, volume, threshold, benefits_gained, benefits_lost)
            VALUES (:run, :partner, :heldSales, :heldProject, :baseSales, :baseProject, :draftSales, :draftProject, :suspended, :provisional,
                    :effect, :status, :rows, :volume, :threshold, :gained, :lost)""";

    private final Jdbi book;

    public ResultStore(Jdbi book) {
        this.book = book;
    }

    /** What a run found, before its roubles. */
    public record Found(List<Compared> partners, List<String> benefits, List<WhatIfWarning> warnings) {
    }

    /**
     * Keeps the result in place of one begun before, with the roubles of both sides.
     *
     * @return {@code false}, with nothing kept, when the draft is no longer in the version the result was made with
     */
    public boolean keep(RunTable.Row run, Found found, long draftVersion, Instant at) {
        return book.inTransaction(h -> {
            for (String table : List.of("what_if_partner", "what_if_benefit", "what_if_warning")) {
                h.createUpdate("DELETE FROM " + table + " WHERE run_id = :run").bind("run", run.id()).execute();
            }
            partners(h, run.id(), found.partners());
            DiscountEffects.put(h, run.id(), run.frame());
            benefits(h, run.id(), found);
            warnings(h, run.id(), found.warnings());
            if (RunTable.draftVersion(h, run.frame().draft().id()).filter(v -> v == draftVersion).isEmpty()) {
                h.rollback();
                return false;
            }
            RunTable.done(h, run.id(), draftVersion, at);
            return true;
        });
    }

    private static void partners(Handle h, long run, List<Compared> partners) {
        for (int i = 0; i < partners.size(); i += AT_ONCE) {
            PreparedBatch batch = h.prepareBatch(INSERT);
            for (Compared p : partners.subList(i, Math.min(partners.size(), i + AT_ONCE))) {
                Cause cause = p.cause();
                batch.bind("run", run).bind("partner", p.partner()).bind("heldSales", p.held().sales().name()).bind("heldProject", p.held().project())
                        .bind("baseSales", p.base().sales().name()).bind("baseProject", p.base().project())
                        .bind("draftSales", p.draft().sales().name()).bind("draftProject", p.draft().project())
                        .bind("suspended", p.suspended()).bind("provisional", p.provisional()).bind("effect", p.effect().name())
                        .bind("status", cause.status() == null ? null : cause.status().name())
                        .bind("rows", cause.rows().stream().map(Enum::name).collect(Collectors.joining(",")))
                        .bind("volume", cause.volume()).bind("threshold", cause.threshold())
                        .bind("gained", String.join(",", p.benefitsGained())).bind("lost", String.join(",", p.benefitsLost())).add();
            }
            batch.execute();
        }
    }

    private static void benefits(Handle h, long run, Found found) {
        for (int i = 0; i < found.benefits().size(); i++) {
            String benefit = found.benefits().get(i);
            long gained = found.partners().stream().filter(p -> p.benefitsGained().contains(benefit)).count();
            long lost = found.partners().stream().filter(p -> p.benefitsLost().contains(benefit)).count();
            if (gained + lost > 0) {
                h.createUpdate("INSERT INTO what_if_benefit (run_id, benefit, sort_order, gained, lost) VALUES (:run, :benefit, :order, :gained, :lost)")
                        .bind("run", run).bind("benefit", benefit).bind("order", i).bind("gained", gained).bind("lost", lost).execute();
            }
        }
    }

    private static void warnings(Handle h, long run, List<WhatIfWarning> warnings) {
        for (int i = 0; i < warnings.size(); i++) {
            WhatIfWarning w = warnings.get(i);
            h.createUpdate("""
                            INSERT INTO what_if_warning (run_id, position, kind, status, partners, amount, other_amount)
                            VALUES (:run, :position, :kind, :status, :partners, :amount, :other)""")
                    .bind("run", run).bind("position", i).bind("kind", w.kind().name()).bind("status", w.status() == null ? null : w.status().name())
                    .bind("partners", w.partners()).bind("amount", w.amount()).bind("other", w.otherAmount()).execute();
        }
    }
}
