package ru.agatrt.partner.review.persistence;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.review.CheckSummary;
import ru.agatrt.partner.review.ReviewCheck;
import ru.agatrt.partner.review.ReviewCheck.Difference;

/** Checks of reviews as rows of the book. */
public final class CheckTable {

    private final Jdbi book;

    public CheckTable(Jdbi book) {
        this.book = book;
    }

    /** What a check has to do. */
    public record Work(long id, String review, Knowledge known, String state) {
    }

    /** A proposal as the review keeps it: what was proposed, and the hash of its findings. */
    public record Kept(String outcome, String hash) {
    }

    public void insert(String publicId, long review, Knowledge known, String by, Instant at) {
        book.useHandle(h -> h.createUpdate("""
                        INSERT INTO review_check (id, public_id, review_id, state, known_at, requested_by, requested_at)
                        VALUES (NEXT VALUE FOR seq_entity, :id, :review, 'RUNNING', :known, :by, :at)""")
                .bind("id", publicId).bind("review", review).bind("known", known.moment()).bind("by", by).bind("at", at).execute());
    }

    public Optional<Work> work(String publicId) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT c.id, r.public_id, c.known_at, c.state FROM review_check c JOIN review r ON r.id = c.review_id WHERE c.public_id = :id""")
                .bind("id", publicId).map((rs, c) -> new Work(rs.getLong(1), rs.getString(2), new Knowledge(ReviewTable.instant(rs, "known_at")),
                        rs.getString(4))).findOne());
    }

    /** Proposals of a review by {@code partner|direction}. */
    public Map<String, Kept> kept(long review) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT CONCAT(p.code, '|', q.direction) AS k, CONCAT_WS(' ', q.proposal, q.proposed_status) AS outcome, q.content_hash
                          FROM review_proposal q JOIN partner p ON p.id = q.partner_id WHERE q.review_id = :review""")
                .bind("review", review).map((rs, c) -> Map.entry(rs.getString(1), new Kept(rs.getString(2), rs.getString(3))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public void done(long id, String hash, List<Difference> differences, Instant at) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        differences.stream().limit(ReviewCheck.MOST).forEach(d -> rows.add(Json.createObjectBuilder().add("partner", d.partner())
                .add("direction", d.direction()).add("before", d.before() == null ? "" : d.before()).add("after", d.after() == null ? "" : d.after())));
        String json = Json.createObjectBuilder().add("count", differences.size()).add("rows", rows).build().toString();
        book.useHandle(h -> h.createUpdate("""
                        UPDATE review_check SET state = 'DONE', findings_hash = :hash, differences = :json, finished_at = :at WHERE id = :id""")
                .bind("hash", hash).bind("json", json).bind("at", at).bind("id", id).execute());
    }

    public void failed(String publicId, Instant at) {
        book.useHandle(h -> h.createUpdate("UPDATE review_check SET state = 'FAILED', finished_at = :at WHERE public_id = :id AND state = 'RUNNING'")
                .bind("at", at).bind("id", publicId).execute());
    }

    public Optional<ReviewCheck> find(String publicId) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT c.*, r.public_id AS review, r.findings_hash AS review_hash FROM review_check c JOIN review r ON r.id = c.review_id
                         WHERE c.public_id = :id""")
                .bind("id", publicId).map((rs, c) -> {
                    JsonObject found = differences(rs.getString("differences"));
                    return new ReviewCheck(publicId, rs.getString("review"), rs.getString("state"), ReviewTable.instant(rs, "known_at"),
                            rs.getString("findings_hash"), rs.getString("review_hash"),
                            found == null ? List.of() : found.getJsonArray("rows").getValuesAs(JsonObject.class).stream().map(CheckTable::difference).toList(),
                            found == null ? 0 : found.getInt("count"));
                }).findOne());
    }

    /** Newest first. */
    public List<CheckSummary> ofReview(String review, int limit) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT c.*, c.known_at = r.known_at AS same, c.findings_hash <=> r.findings_hash AS equal,
                               COALESCE(JSON_VALUE(c.differences, '$.count'), 0) AS n
                          FROM review_check c JOIN review r ON r.id = c.review_id
                         WHERE r.public_id = :review ORDER BY c.requested_at DESC, c.id DESC LIMIT :limit""")
                .bind("review", review).bind("limit", limit).map((rs, c) -> new CheckSummary(rs.getString("public_id"), rs.getString("state"),
                        ReviewTable.instant(rs, "known_at"), rs.getBoolean("same"), rs.getBoolean("equal"), rs.getInt("n"), new JobProgress(0, 0),
                        rs.getString("requested_by"), ReviewTable.instant(rs, "requested_at"), ReviewTable.instant(rs, "finished_at"))).list());
    }

    /** Short names by code, as known at a moment; companies not known then are absent. */
    public Map<String, String> names(Knowledge known, Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : book.withHandle(h -> h.createQuery("""
                        SELECT p.code, v.short_name FROM partner p
                          JOIN partner_version v ON v.partner_id = p.id AND v.recorded_at <= :known AND v.superseded_at > :known
                         WHERE p.code IN (<codes>)""")
                .bind("known", known.moment()).bindList("codes", List.copyOf(codes))
                .map((rs, c) -> Map.entry(rs.getString(1), rs.getString(2))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static JsonObject differences(String json) {
        if (json == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static Difference difference(JsonObject o) {
        return new Difference(o.getString("partner"), o.getString("direction"), emptyToNull(o.getString("before")), emptyToNull(o.getString("after")));
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
