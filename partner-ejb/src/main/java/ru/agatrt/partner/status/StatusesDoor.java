package ru.agatrt.partner.status;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.lastDayOfPeriod;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.money;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.oneOf;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Problems;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.SetCheck;
import ru.agatrt.partner.kernel.fact.StagedRow;

/**
 * Statuses held before this system, file kind {@code statuses}. Two statuses of one track never overlap: neither
 * within the file nor with what the book holds and the file does not replace.
 */
@ApplicationScoped
public class StatusesDoor implements FactDoor {

    private static final FactTable TABLE = FactTable.of("status_assignment",
            FactColumn.key("partner_code", reference(Reference.PARTNER)).storedAs("partner_id"),
            FactColumn.key("direction", oneOf(List.of(Direction.values()))),
            FactColumn.key("valid_from", date()),
            FactColumn.required("status", oneOf(StatusCode.assignable())),
            FactColumn.optional("valid_to", lastDayOfPeriod()).orElse(Period.OPEN),
            FactColumn.optional("individual_threshold", money()),
            FactColumn.optional("decided_on", date()),
            FactColumn.optional("note", text(1000)));

    /** A period as both languages write it; the last day is shown, the first day after is stored. */
    private static final String PERIOD = """
            CONCAT(DATE_FORMAT(q.valid_from, '%d.%m.%Y'), ' – ',
              IF(q.valid_to = '9999-12-31', '…', DATE_FORMAT(q.valid_to - INTERVAL 1 DAY, '%d.%m.%Y')))""";

    /**
     * Of two rows that overlap the later is refused. A row that is itself refused must not push out a third, so only the
     * rows no earlier one overlaps may refuse others; the engine asks again until nothing changes.
     */
    private static final String WITHIN_FILE = """
            WITH pair AS (
              SELECT r.file_line, q.file_line AS by_line, JSON_OBJECT('status', CONVERT(q.status USING utf8mb4), 'period', PERIOD) AS args
              FROM import_stage r JOIN import_stage q ON q.partner_id = r.partner_id
                AND (q.direction = 'PROJECT') = (r.direction = 'PROJECT') AND q.file_line < r.file_line
                AND q.valid_from < r.valid_to AND r.valid_from < q.valid_to
              WHERE r.outcome = 0 AND q.outcome = 0)
            SELECT file_line, args FROM pair WHERE by_line NOT IN (SELECT file_line FROM pair)""".replace("PERIOD", PERIOD);

    /** A version of the book that the file replaces by another under the same key is no obstacle. */
    private static final String WITH_BOOK = """
            SELECT r.file_line, JSON_OBJECT('status', CONVERT(q.status USING utf8mb4), 'period', PERIOD) AS args
            FROM import_stage r JOIN status_assignment q ON q.partner_id = r.partner_id AND q.superseded_at = OPEN
              AND q.track = IF(r.direction = 'PROJECT', 'PROJECT', 'SALES')
              AND q.valid_from < r.valid_to AND r.valid_from < q.valid_to
            WHERE r.outcome = 0 AND NOT EXISTS (SELECT 1 FROM import_stage k WHERE k.outcome = 0
              AND k.partner_id = q.partner_id AND k.direction = q.direction AND k.valid_from = q.valid_from)"""
            .replace("PERIOD", PERIOD).replace("OPEN", FactTable.OPEN);

    @Override
    public String kind() {
        return "statuses";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void check(StagedRow row, Problems problems) {
        row.text("status").map(StatusCode::valueOf).flatMap(StatusCode::direction).ifPresent(due ->
                row.text("direction").filter(d -> !d.equals(due.name()))
                        .ifPresent(d -> problems.add("direction", "STATUS_DIRECTION", "value", d, "due", due.name())));
        LocalDate from = row.date("valid_from").orElse(null);
        LocalDate to = row.date("valid_to").orElse(null);
        if (from != null && to != null && !from.isBefore(to)) {
            problems.add("valid_to", "ENDS_BEFORE_START");
        }
    }

    @Override
    public List<SetCheck> setChecks() {
        return List.of(new SetCheck("valid_from", "STATUS_OVERLAP", WITH_BOOK), new SetCheck("valid_from", "STATUS_OVERLAP", WITHIN_FILE));
    }
}
