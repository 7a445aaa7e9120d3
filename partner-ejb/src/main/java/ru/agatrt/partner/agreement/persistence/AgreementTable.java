package ru.agatrt.partner.agreement.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import ru.agatrt.partner.agreement.AgreementVersion;
import ru.agatrt.partner.agreement.AmendAgreement;
import ru.agatrt.partner.agreement.ReportCalendar;
import ru.agatrt.partner.agreement.SignedFile;
import ru.agatrt.partner.agreement.Terms;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.fact.VersionSource;

/** Reads versions of agreements and writes those of people. */
public final class AgreementTable {

    private static final String OPEN = "'9999-12-31 23:59:59.999999'";
    private static final String TOLD = "t.agreement_no, t.signed_on, t.valid_to, t.directions, t.territory, t.reports, t.report_due_days";
    private static final String OF_FILES = "SELECT " + TOLD + ", NULL AS conditions, "
            + VersionSource.COLUMNS + " FROM agreement t" + VersionSource.JOIN
            + " WHERE t.partner_id = :partner AND t.recorded_at <= :known";
    private static final String OF_PEOPLE = "SELECT " + TOLD + ", t.conditions, t.file_name AS paper_name, t.file_size, t.file_sha256, t.reason, t.decided_by,"
            + " t.recorded_at, t.superseded_at, NULL AS uploaded_by, NULL AS file_name, NULL AS public_id FROM agreement_amendment t"
            + " WHERE t.partner_id = :partner AND t.recorded_at <= :known";

    private final Handle book;

    public AgreementTable(Handle book) {
        this.book = book;
    }

    /** What a person said last. */
    public record Open(long id, long partner, Instant since, SignedFile file) {
    }

    /** Versions by number, as known at the moment, in no order. */
    public Map<String, List<AgreementVersion>> versions(long partner, Knowledge known) {
        List<Map.Entry<String, AgreementVersion>> all = book.createQuery(OF_FILES).bind("partner", partner).bind("known", known.moment())
                .map((rs, c) -> Map.entry(rs.getString("agreement_no"), new AgreementVersion(terms(rs), null, false,
                        new AgreementVersion.Why(null, null), VersionSource.read(rs, known)))).list();
        all.addAll(book.createQuery(OF_PEOPLE).bind("partner", partner).bind("known", known.moment())
                .map((rs, c) -> Map.entry(rs.getString("agreement_no"), new AgreementVersion(terms(rs), file(rs), true,
                        new AgreementVersion.Why(rs.getString("decided_by"), rs.getString("reason")), VersionSource.read(rs, known)))).list());
        return all.stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Key of the company that the number belongs to, by a person's word or else a file's; locked until the transaction ends. */
    public Optional<Long> ownerOf(String number) {
        return lock(number).map(Open::partner).or(() -> book.createQuery("SELECT partner_id FROM agreement WHERE agreement_no = :no AND superseded_at = "
                + OPEN + " FOR UPDATE").bind("no", number).mapTo(Long.class).findFirst());
    }

    /** The person's word that holds, locked until the transaction ends. */
    public Optional<Open> lock(String number) {
        return book.createQuery("SELECT id, partner_id, recorded_at, file_name AS paper_name, file_size, file_sha256 FROM agreement_amendment WHERE agreement_no = :no"
                        + " AND superseded_at = " + OPEN + " FOR UPDATE")
                .bind("no", number)
                .map((rs, c) -> new Open(rs.getLong("id"), rs.getLong("partner_id"),
                        rs.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), file(rs))).findFirst();
    }

    /** When the newest word of files was learnt; locked until the transaction ends. */
    public Optional<Instant> fileSince(String number) {
        return book.createQuery("SELECT recorded_at FROM agreement WHERE agreement_no = :no AND superseded_at = " + OPEN + " FOR UPDATE").bind("no", number)
                .map((rs, c) -> rs.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)).findFirst();
    }

    /** Ends a person's word. */
    public void close(Open open, Knowledge known) {
        book.createUpdate("UPDATE agreement_amendment SET superseded_at = :moment WHERE id = :id").bind("moment", known.moment()).bind("id", open.id()).execute();
    }

    /** Writes a person's word; one before it must be closed. */
    public void add(long partner, AmendAgreement command, SignedFile file, String login, Knowledge known) {
        Terms t = command.terms();
        book.createUpdate("""
                        INSERT INTO agreement_amendment (agreement_no, partner_id, signed_on, valid_to, directions, territory, reports, report_due_days,
                                                         conditions, file_name, file_size, file_sha256, reason, decided_by, recorded_at)
                        VALUES (:no, :partner, :signed, :to, :directions, :territory, :reports, :days, :conditions, :fileName, :fileSize, :sha, :reason,
                                :login, :moment)""")
                .bind("no", command.number()).bind("partner", partner).bind("signed", t.signedOn())
                .bind("to", Period.closed(t.signedOn(), t.lastDay()).to())
                .bind("directions", t.directions().stream().sorted().map(Enum::name).collect(Collectors.joining("+")))
                .bind("territory", t.territory()).bind("reports", t.calendar() == null ? null : t.calendar().name())
                .bind("days", t.hasDueDays() ? t.dueDays() : null).bind("conditions", t.conditions())
                .bind("fileName", file == null ? null : file.name()).bind("fileSize", file == null ? null : (Long) file.size())
                .bind("sha", file == null ? null : file.sha256()).bind("reason", command.reason()).bind("login", login).bind("moment", known.moment()).execute();
    }

    private static Terms terms(ResultSet rs) throws SQLException {
        LocalDate signed = rs.getObject("signed_on", LocalDate.class);
        String reports = rs.getString("reports");
        return new Terms(signed, new Period(signed, rs.getObject("valid_to", LocalDate.class)).lastDay(), Direction.set(rs.getString("directions")),
                rs.getString("territory"), reports == null ? null : ReportCalendar.valueOf(reports), rs.getObject("report_due_days", Integer.class),
                rs.getString("conditions"));
    }

    private static SignedFile file(ResultSet rs) throws SQLException {
        String name = rs.getString("paper_name");
        return name == null ? null : new SignedFile(name, rs.getLong("file_size"), rs.getString("file_sha256"));
    }
}
