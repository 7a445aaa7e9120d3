package ru.agatrt.partner.program.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.program.NewDraft;

/** Writes editions as wholes: drafts made and deleted, terms begun and withdrawn. The single cells: {@link CellStore}. */
@ApplicationScoped
public class EditionStore {

    private static final String COPY = "INSERT INTO %1$s (edition_id, %2$s) SELECT :id, %2$s FROM %1$s WHERE edition_id = :source";

    private final Jdbi book;

    /** For the container's proxies. */
    protected EditionStore() {
        this(null);
    }

    @Inject
    public EditionStore(Jdbi book) {
        this.book = book;
    }

    /** An edition under the caller's lock: whoever else would change it waits for the caller's transaction. */
    public record Locked(long id, String state, long version) {
    }

    public Optional<Locked> lock(String code) {
        return book.withHandle(h -> h.createQuery("SELECT id, state, version FROM program_edition WHERE code = :code FOR UPDATE")
                .bind("code", code)
                .map((rs, c) -> new Locked(rs.getLong("id"), rs.getString("state"), rs.getLong("version")))
                .findOne());
    }

    /** First days decided, newest first, as they are now whatever the caller's transaction has read before; held until its end. */
    public List<LocalDate> lockedFirstDays() {
        return book.withHandle(h -> h.createQuery("SELECT in_force_from FROM edition_term"
                        + " WHERE superseded_at = '9999-12-31 23:59:59.999999' ORDER BY in_force_from DESC FOR UPDATE")
                .mapTo(LocalDate.class).list());
    }

    /** Copies all tables of an edition into a new draft. */
    public void copy(long source, NewDraft draft, String login, Instant at) {
        book.useHandle(h -> {
            long id = h.createQuery("SELECT NEXT VALUE FOR seq_entity").mapTo(Long.class).one();
            h.createUpdate("INSERT INTO program_edition (id, code, title_ru, title_en, state) VALUES (:id, :code, :ru, :en, 'DRAFT')")
                    .bind("id", id).bind("code", draft.code())
                    .bind("ru", draft.titles().titleRu()).bind("en", draft.titles().titleEn()).execute();
            copy(h, id, source, "edition_requirement",
                    "status, requirement, modality, threshold_amount, threshold_count, individual, site_optional, clause, sort_order");
            copy(h, id, source, "edition_volume_rule", "own_manufacture, product_kind, deal_decision, bucket");
            copy(h, id, source, "edition_discount", "status, product_group, percent, sort_order");
            copy(h, id, source, "edition_benefit", "status, benefit, sign, sort_order");
            copy(h, id, source, "edition_parameter", "name, value, clause");
            copy(h, id, source, "edition_reading", "code, about, text_ru, text_en");
            h.createUpdate("INSERT INTO edition_draft (edition_id, copied_from, changed_by, changed_at) VALUES (:id, :source, :login, :at)")
                    .bind("id", id).bind("source", source).bind("login", login).bind("at", at).execute();
        });
    }

    private static void copy(Handle h, long id, long source, String table, String columns) {
        h.createUpdate(COPY.formatted(table, columns)).bind("id", id).bind("source", source).execute();
    }

    /** Counts a change and notes who made it. */
    public void touched(long id, String login, Instant at) {
        book.useHandle(h -> {
            h.createUpdate("UPDATE program_edition SET version = version + 1 WHERE id = :id").bind("id", id).execute();
            h.createUpdate("""
                            INSERT INTO edition_draft (edition_id, changed_by, changed_at) VALUES (:id, :login, :at)
                            ON DUPLICATE KEY UPDATE changed_by = VALUES(changed_by), changed_at = VALUES(changed_at)""")
                    .bind("id", id).bind("login", login).bind("at", at).execute();
        });
    }

    /** Cells first: they are children, and their triggers look for their edition. */
    public void delete(long id) {
        book.useHandle(h -> {
            for (String table : new String[] {"edition_requirement", "edition_volume_rule", "edition_discount", "edition_benefit",
                "edition_parameter", "edition_reading"}) {
                h.createUpdate("DELETE FROM " + table + " WHERE edition_id = :id").bind("id", id).execute();
            }
            h.createUpdate("DELETE FROM program_edition WHERE id = :id").bind("id", id).execute();
        });
    }

    /**
     * Begins an edition, then ends the one before it. In this order, since the warehouse sees row after row: of two editions
     * that both cover a day it takes the later one, so no day is ever without one.
     *
     * @param former id of the edition before; {@code null} without one
     */
    public void begin(long id, Long former, LocalDate from, String login, Knowledge known) {
        book.useHandle(h -> {
            h.createUpdate("INSERT INTO edition_term (edition_id, in_force_from, decided_by, recorded_at) VALUES (:id, :from, :login, :known)")
                    .bind("id", id).bind("from", from).bind("login", login).bind("known", known.moment()).execute();
            h.createUpdate("UPDATE program_edition SET state = 'IN_FORCE', in_force_from = :from, version = version + 1 WHERE id = :id")
                    .bind("id", id).bind("from", from).execute();
            if (former != null) {
                h.createUpdate("UPDATE program_edition SET state = 'SUPERSEDED', in_force_to = :from WHERE id = :id")
                        .bind("id", former).bind("from", from).execute();
            }
        });
    }

    /** Takes an edition back before its first day; the one before goes on. The former one first, for the same reason. */
    public void withdraw(long id, Long former, Knowledge known) {
        book.useHandle(h -> {
            h.createUpdate("UPDATE edition_term SET superseded_at = :known WHERE edition_id = :id AND superseded_at = '9999-12-31 23:59:59.999999'")
                    .bind("id", id).bind("known", known.moment()).execute();
            if (former != null) {
                h.createUpdate("UPDATE program_edition SET state = 'IN_FORCE', in_force_to = '9999-12-31' WHERE id = :id")
                        .bind("id", former).execute();
            }
            h.createUpdate("UPDATE program_edition SET state = 'WITHDRAWN', version = version + 1 WHERE id = :id").bind("id", id).execute();
        });
    }
}
