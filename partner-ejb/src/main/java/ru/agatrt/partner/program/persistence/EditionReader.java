package ru.agatrt.partner.program.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.BenefitCell;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionCard;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.EditionTables;
import ru.agatrt.partner.program.Parameter;
import ru.agatrt.partner.program.Reading;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.program.Titles;
import ru.agatrt.partner.program.VolumeRule;

/**
 * One edition is some two hundred small rows. A draft is read afresh each time, so that an edit is seen everywhere at once; the rows of an edition that
 * was put into force never change again (triggers see to it) and are read once.
 */
@ApplicationScoped
public class EditionReader {

    private final Jdbi book;
    private final Map<Long, Frozen> frozen = new ConcurrentHashMap<>();

    /**
     * Tables as they stand since an edition was put into force.
     *
     * @param version of the edition: putting into force counts it up, so what a transaction read that was then rolled back is never taken for what stands
     */
    private record Frozen(long version, EditionTables tables) {
    }

    /** For the container's proxies. */
    protected EditionReader() {
        this(null);
    }

    @Inject
    public EditionReader(Jdbi book) {
        this.book = book;
    }

    /** All editions with their dates as known at a moment, newest first, drafts and what was withdrawn at the end. */
    public List<EditionSummary> all(Knowledge known) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT e.id, e.code, e.title_ru, e.title_en, e.state, t.in_force_from,
                               LEAD(t.in_force_from) OVER (ORDER BY t.in_force_from IS NULL, t.in_force_from) AS in_force_to
                          FROM program_edition e
                          LEFT JOIN edition_term t ON t.edition_id = e.id AND t.recorded_at <= :known AND t.superseded_at > :known
                         ORDER BY t.in_force_from IS NULL, t.in_force_from DESC, e.id""")
                .bind("known", known.moment())
                .map((rs, c) -> summary(rs))
                .list());
    }

    public Edition load(EditionSummary summary) {
        return Edition.of(summary, tables(summary));
    }

    public EditionTables tables(EditionSummary summary) {
        return book.withHandle(h -> {
            Optional<Long> version = h.createQuery("SELECT version FROM program_edition WHERE id = :id AND state <> 'DRAFT'").bind("id", summary.id())
                    .mapTo(Long.class).findOne();
            Frozen kept = frozen.get(summary.id());
            if (kept != null && version.filter(now -> now == kept.version).isPresent()) {
                return kept.tables;
            }
            EditionTables tables = read(h, summary);
            version.ifPresent(now -> frozen.put(summary.id(), new Frozen(now, tables)));
            return tables;
        });
    }

    private static EditionTables read(Handle h, EditionSummary summary) {
        long id = summary.id();
        return new EditionTables(new Titles(summary.titleRu(), summary.titleEn()), requirements(h, id),
                discounts(h, id), benefits(h, id), volumeRules(h, id), parameters(h, id), readings(h, id));
    }

    /** The editions with who made and decided them, as known now; in the order of {@link #all}. */
    public List<EditionCard> cards(Knowledge known) {
        Map<Long, EditionSummary> summaries = all(known).stream()
                .collect(Collectors.toMap(EditionSummary::id, e -> e, (a, b) -> a, LinkedHashMap::new));
        Map<Long, EditionCard> cards = book.withHandle(h -> h.createQuery("""
                        SELECT e.id, e.version, s.code AS copied_from, d.changed_by, d.changed_at, t.decided_by, t.recorded_at
                          FROM program_edition e
                          LEFT JOIN edition_draft d ON d.edition_id = e.id
                          LEFT JOIN program_edition s ON s.id = d.copied_from
                          LEFT JOIN edition_term t ON t.edition_id = e.id AND t.recorded_at <= :known AND t.superseded_at > :known""")
                .bind("known", known.moment())
                .map((rs, c) -> new EditionCard(summaries.get(rs.getLong("id")), rs.getLong("version"), rs.getString("copied_from"),
                        rs.getString("changed_by"), moment(rs, "changed_at"), rs.getString("decided_by"), moment(rs, "recorded_at")))
                .filter(card -> card.summary() != null)
                .collect(Collectors.toMap(card -> card.summary().id(), card -> card)));
        return summaries.keySet().stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        LocalDateTime utc = rs.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static EditionSummary summary(ResultSet rs) throws SQLException {
        LocalDate from = rs.getObject("in_force_from", LocalDate.class);
        LocalDate to = from == null ? null : rs.getObject("in_force_to", LocalDate.class);
        return new EditionSummary(rs.getLong("id"), rs.getString("code"), rs.getString("title_ru"), rs.getString("title_en"),
                state(rs.getString("state"), from, to), from, to == null ? null : to.minusDays(1));
    }

    /** At the moment asked for: what was put into force or withdrawn later was a draft, or in force, then. */
    private static EditionSummary.State state(String now, LocalDate from, LocalDate to) {
        if (from != null) {
            return to == null ? EditionSummary.State.IN_FORCE : EditionSummary.State.SUPERSEDED;
        }
        return "WITHDRAWN".equals(now) ? EditionSummary.State.WITHDRAWN : EditionSummary.State.DRAFT;
    }

    private static List<RequirementCell> requirements(Handle h, long id) {
        return h.createQuery("SELECT * FROM edition_requirement WHERE edition_id = :id ORDER BY sort_order, requirement, status").bind("id", id)
                .map((rs, c) -> new RequirementCell(StatusCode.valueOf(rs.getString("status")),
                        Requirement.valueOf(rs.getString("requirement")), Modality.valueOf(rs.getString("modality")),
                        rs.getBigDecimal("threshold_amount"), rs.getObject("threshold_count", Integer.class),
                        rs.getBoolean("individual"), rs.getBoolean("site_optional"), rs.getString("clause"),
                        rs.getInt("sort_order")))
                .list();
    }

    private static List<DiscountCell> discounts(Handle h, long id) {
        return h.createQuery("SELECT * FROM edition_discount WHERE edition_id = :id ORDER BY sort_order, product_group, status").bind("id", id)
                .map((rs, c) -> new DiscountCell(StatusCode.valueOf(rs.getString("status")), rs.getString("product_group"),
                        rs.getBigDecimal("percent"), rs.getInt("sort_order")))
                .list();
    }

    private static List<BenefitCell> benefits(Handle h, long id) {
        return h.createQuery("SELECT * FROM edition_benefit WHERE edition_id = :id ORDER BY sort_order, benefit, status").bind("id", id)
                .map((rs, c) -> new BenefitCell(StatusCode.valueOf(rs.getString("status")), rs.getString("benefit"),
                        BenefitCell.Sign.valueOf(rs.getString("sign")), rs.getInt("sort_order")))
                .list();
    }

    private static List<VolumeRule> volumeRules(Handle h, long id) {
        return h.createQuery("SELECT * FROM edition_volume_rule WHERE edition_id = :id").bind("id", id)
                .map((rs, c) -> new VolumeRule(rs.getBoolean("own_manufacture"),
                        VolumeRule.ProductKind.valueOf(rs.getString("product_kind")),
                        VolumeRule.DealDecision.valueOf(rs.getString("deal_decision")), VolumeRule.Bucket.valueOf(rs.getString("bucket"))))
                .stream().sorted(Comparator.comparing((VolumeRule r) -> !r.ownManufacture()).thenComparing(VolumeRule::productKind)
                        .thenComparing(VolumeRule::dealDecision)).toList();
    }

    private static List<Parameter> parameters(Handle h, long id) {
        return h.createQuery("SELECT name, value, clause FROM edition_parameter WHERE edition_id = :id ORDER BY clause, name").bind("id", id)
                .map((rs, c) -> new Parameter(rs.getString("name"), rs.getString("value"), rs.getString("clause")))
                .list();
    }

    private static List<Reading> readings(Handle h, long id) {
        return h.createQuery("SELECT code, about, text_ru, text_en FROM edition_reading WHERE edition_id = :id ORDER BY LENGTH(code), code")
                .bind("id", id)
                .map((rs, c) -> new Reading(rs.getString("code"), rs.getString("about"), rs.getString("text_ru"),
                        rs.getString("text_en")))
                .list();
    }
}
