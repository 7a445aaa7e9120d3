package ru.agatrt.partner.deal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import ru.agatrt.partner.deal.DealDecision;
import ru.agatrt.partner.deal.DealVersion;
import ru.agatrt.partner.deal.DecideDeal;
import ru.agatrt.partner.kernel.Knowledge;

/** The versions of one deal: reading them, and adding a person's. */
public final class DealVersions {

    private static final Instant OPEN = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final String HISTORY = """
            SELECT d.*, p.code, r.public_id, r.file_name, r.uploaded_by
              FROM deal d JOIN partner p ON p.id = d.partner_id LEFT JOIN import_run r ON r.id = d.import_id
             WHERE d.deal_no = :no ORDER BY d.recorded_at DESC, d.id DESC""";

    private static final String ADD = """
            INSERT INTO deal (deal_no, partner_id, end_customer, registered_on, valid_to, own_prices, counts_in_file, counts,
                              decided_by, decided_at, decision_reason, recorded_at)
            SELECT deal_no, partner_id, end_customer, registered_on, valid_to, own_prices, counts_in_file, :counts,
                   :login, :moment, :reason, :moment
              FROM deal WHERE id = :id""";

    private final Handle book;

    public DealVersions(Handle book) {
        this.book = book;
    }

    /**
     * The version known now.
     *
     * @param reason of the person's decision that holds; {@code null} without one
     */
    public record OpenVersion(long id, boolean ownPrices, DealDecision decision, String reason, Instant since) {

        /** Whether a person said the very same already. */
        public boolean says(DecideDeal command) {
            return decision == command.decision() && command.reason().equals(reason);
        }
    }

    /** The newest first. */
    public List<DealVersion> history(String dealNo) {
        return book.createQuery(HISTORY).bind("no", dealNo).map((rs, c) -> version(rs)).list();
    }

    public Optional<OpenVersion> open(String dealNo) {
        return open(dealNo, "");
    }

    /** The newest committed one, locked against others until the transaction ends. */
    public Optional<OpenVersion> lock(String dealNo) {
        return open(dealNo, " FOR UPDATE");
    }

    private Optional<OpenVersion> open(String dealNo, String lock) {
        return book.createQuery("SELECT id, own_prices, counts, decision_reason, recorded_at FROM deal WHERE deal_no = :no"
                        + " AND superseded_at = '9999-12-31 23:59:59.999999'" + lock)
                .bind("no", dealNo)
                .map((rs, c) -> new OpenVersion(rs.getLong("id"), rs.getBoolean("own_prices"),
                        DealDecision.of(rs.getObject("counts", Boolean.class)), rs.getString("decision_reason"),
                        DealListQuery.instant(rs, "recorded_at")))
                .findOne();
    }

    /** Supersedes the open version by one with the person's decision. */
    public void decide(OpenVersion open, DecideDeal command, String login, Knowledge known) {
        // First close, then add: the unique key allows one open version.
        book.createUpdate("UPDATE deal SET superseded_at = :moment WHERE id = :id").bind("moment", known.moment()).bind("id", open.id()).execute();
        book.createUpdate(ADD).bind("counts", command.decision().counts()).bind("login", login).bind("moment", known.moment())
                .bind("reason", command.reason()).bind("id", open.id()).execute();
    }

    private static DealVersion version(ResultSet rs) throws SQLException {
        Instant until = DealListQuery.instant(rs, "superseded_at");
        boolean byPerson = rs.getObject("import_id") == null && rs.getString("decided_by") != null;
        return new DealVersion(DealListQuery.instant(rs, "recorded_at"), until.equals(OPEN) ? null : until,
                DealDecision.of(rs.getObject("counts", Boolean.class)), DealDecision.of(rs.getObject("counts_in_file", Boolean.class)),
                byPerson, byPerson ? rs.getString("decided_by") : rs.getString("uploaded_by"), rs.getString("file_name"),
                rs.getString("public_id"), rs.getString("decision_reason"), !byPerson && rs.getString("decided_by") != null,
                new DealVersion.Registered(rs.getString("code"), rs.getString("end_customer"), rs.getObject("registered_on", LocalDate.class),
                        rs.getObject("valid_to", LocalDate.class), rs.getBoolean("own_prices")));
    }
}
