package ru.agatrt.partner.sanction.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.sanction.GroundCode;
import ru.agatrt.partner.sanction.Measure;
import ru.agatrt.partner.sanction.MeasureFacts;
import ru.agatrt.partner.sanction.MeasureKind;
import ru.agatrt.partner.sanction.Violation;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** Violations and measures as versions: what was known before stays readable. */
class SanctionTableTest {

    private static final Knowledge FIRST = new Knowledge(Instant.parse("2026-03-01T09:00:00Z"));
    private static final Knowledge SECOND = new Knowledge(Instant.parse("2026-04-01T09:00:00Z"));
    private static final PartnerCode CODE = new PartnerCode("P-1");

    private static Jdbi jdbi;
    private static long partner;

    @BeforeAll
    static void startBook() {
        Book book = TestDatabase.newBook();
        jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        partner = jdbi.withHandle(h -> h.createUpdate("INSERT INTO partner (code, created_at) VALUES ('P-1', '2026-01-01')")
                .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one());
    }

    @Test
    void aViolationIsReportedConfirmedAndRememberedAsBoth() {
        write(violation(Violation.State.REPORTED, FIRST), FIRST);
        write(violation(Violation.State.CONFIRMED, SECOND), SECOND);
        assertEquals(List.of(Violation.State.REPORTED), states(FIRST));
        assertEquals(List.of(Violation.State.CONFIRMED), states(SECOND));
        assertEquals(1, new MeasureFacts(jdbi).confirmed(SECOND).get(partner).size());
        assertEquals(0, new MeasureFacts(jdbi).confirmed(FIRST).size());
    }

    @Test
    void aMeasureIsReadAsItWasWrittenAndAsItWasLifted() {
        Measure applied = new Measure("M-000001", CODE, MeasureKind.REDUCE_LEADS, Direction.RETAIL,
                new Period(LocalDate.parse("2026-03-01"), Period.OPEN), 50, new Measure.Basis(GroundCode.OVERDUE, null, "Долг", "Счёт 5"),
                LocalDate.parse("2026-03-01"), "director", null, FIRST.moment());
        Measure lifted = new Measure("M-000001", CODE, MeasureKind.REDUCE_LEADS, Direction.RETAIL,
                new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-02")), 50, applied.basis(), applied.decidedOn(), "director",
                new Measure.Lifted("manager", "Оплачено"), SECOND.moment());
        jdbi.useHandle(h -> new SanctionTable(h).write(partner, applied, FIRST));
        jdbi.useHandle(h -> new SanctionTable(h).write(partner, lifted, SECOND));
        assertEquals(List.of(applied), new MeasureFacts(jdbi).measures(FIRST).get(partner));
        assertEquals(List.of(lifted), new MeasureFacts(jdbi).measures(SECOND).get(partner));
    }

    private static Violation violation(Violation.State state, Knowledge moment) {
        return new Violation("V-000001", CODE, GroundCode.ETHICS, LocalDate.parse("2026-02-01"), "Демпинг", "Письмо 12", state, "manager",
                moment.moment());
    }

    private static void write(Violation violation, Knowledge moment) {
        jdbi.useHandle(h -> new SanctionTable(h).write(partner, violation, moment));
    }

    private static List<Violation.State> states(Knowledge known) {
        return jdbi.withHandle(h -> new SanctionTable(h).violations(known, CODE)).stream().map(k -> k.value().state()).toList();
    }
}
