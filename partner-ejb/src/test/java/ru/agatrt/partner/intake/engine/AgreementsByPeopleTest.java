package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.agreement.AgreementFacts;
import ru.agatrt.partner.agreement.AgreementVersion;
import ru.agatrt.partner.agreement.AgreementsDoor;
import ru.agatrt.partner.agreement.AmendAgreement;
import ru.agatrt.partner.agreement.ReportCalendar;
import ru.agatrt.partner.agreement.SignedFile;
import ru.agatrt.partner.agreement.Terms;
import ru.agatrt.partner.agreement.persistence.AgreementTable;
import ru.agatrt.partner.intake.engine.ImportScenario.Result;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** A person's word on an agreement holds until a person changes or withdraws it; files go on being recorded (ADR 0076). */
class AgreementsByPeopleTest {

    private static final String HEAD = "agreement_no;partner_code;signed_on;valid_to;directions;territory;reports;report_due_days";
    private static final String ROW = "А-1;P-1;2024-03-12;;RETAIL;Россия;;";

    @TempDir
    Path directory;
    private ImportScenario given;
    private Jdbi jdbi;

    @BeforeEach
    void anAgreementFromAFile() throws Exception {
        Book book = TestDatabase.newBook();
        given = new ImportScenario(book, directory);
        jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        given.send(new PartnersDoor(), "code;legal_name;short_name;inn;country;region;directions;agreement_no;agreement_signed_on",
                "P-1;ООО «Первый»;Первый;7707083893;RU;Москва;RETAIL;А-1;2024-03-12");
        assertEquals(Result.of(1, 0, 0), given.send(new AgreementsDoor(), HEAD, ROW));
    }

    @AfterEach
    void close() throws Exception {
        given.close();
    }

    @Test
    void theRulesSeeThePersonsWordAndThoseWhoAskEarlierTheFiles() throws Exception {
        Knowledge before = latest();
        Knowledge after = amend(before, ReportCalendar.QUARTERLY, null);
        assertEquals("А-1 … QUARTERLY", held(after));
        assertEquals("А-1 … null", held(before));
    }

    @Test
    void theSameFileAgainUndoesNothingAndAnotherIsRecordedOnly() throws Exception {
        Knowledge after = amend(latest(), ReportCalendar.QUARTERLY, null);
        assertEquals(Result.of(0, 0, 1), given.send(new AgreementsDoor(), HEAD, ROW));
        assertEquals(Result.of(0, 1, 0), given.send(new AgreementsDoor(), HEAD, "А-1;P-1;2024-03-12;2026-12-31;RETAIL;Россия;NONE;"));
        assertEquals("А-1 … QUARTERLY", held(latest()));
        List<AgreementVersion> versions = versions(latest());
        assertEquals(3, versions.size());
        assertEquals(1, versions.stream().filter(AgreementVersion::byPerson).count());
        assertEquals("А-1 … QUARTERLY", held(after));
    }

    @Test
    void withdrawnThePersonsWordGivesWayToTheNewestFile() throws Exception {
        Knowledge after = amend(latest(), ReportCalendar.QUARTERLY, null);
        given.send(new AgreementsDoor(), HEAD, "А-1;P-1;2024-03-12;2026-12-31;RETAIL;Россия;NONE;");
        Knowledge end = new Knowledge(latest().moment().plusSeconds(5));
        jdbi.useTransaction(h -> new AgreementTable(h).close(new AgreementTable(h).lock("А-1").orElseThrow(), end));
        assertEquals("А-1 2026-12-31 NONE", held(end));
        assertEquals("А-1 … QUARTERLY", held(after), "as known before");
    }

    @Test
    void anAgreementThatOnlyAPersonKnowsCountsOnce() throws Exception {
        Knowledge at = new Knowledge(latest().moment().plusSeconds(1));
        Terms terms = new Terms(LocalDate.parse("2026-01-10"), LocalDate.parse("2026-12-31"), Set.of(Direction.PROJECT, Direction.RETAIL), null, null, null,
                "Отсрочка 30 дней");
        jdbi.useTransaction(h -> new AgreementTable(h).add(1, command("Б-7", terms), new SignedFile("скан.pdf", 10, "a".repeat(64)), "manager", at));
        assertEquals("А-1 … null, Б-7 2026-12-31 null", held(at));
        AgreementVersion own = jdbi.withHandle(h -> new AgreementTable(h).versions(1, at)).get("Б-7").get(0);
        assertEquals("скан.pdf", own.file().name());
        assertEquals("manager", own.why().decidedBy());
        assertEquals(Set.of(Direction.PROJECT, Direction.RETAIL), own.terms().directions());
        assertEquals(Optional.of(1L), jdbi.withHandle(h -> new AgreementTable(h).ownerOf("Б-7")));
    }

    @Test
    void aVersionIsNeverChanged() throws Exception {
        amend(latest(), ReportCalendar.NONE, null);
        assertThrows(RuntimeException.class, () -> jdbi.useHandle(h -> h.execute("UPDATE agreement_amendment SET territory = 'иначе'")));
        assertThrows(RuntimeException.class, () -> jdbi.useHandle(h -> h.execute("DELETE FROM agreement_amendment")));
        assertNull(versions(latest()).stream().filter(AgreementVersion::byPerson).findFirst().orElseThrow().terms().conditions());
    }

    private Knowledge amend(Knowledge after, ReportCalendar calendar, LocalDate lastDay) {
        Knowledge at = new Knowledge(after.moment().plusMillis(1));
        Terms terms = new Terms(LocalDate.parse("2024-03-12"), lastDay, Set.of(Direction.RETAIL), "Россия", calendar, 20, null);
        jdbi.useTransaction(h -> new AgreementTable(h).add(1, command("А-1", terms), null, "manager", at));
        assertTrue(jdbi.withHandle(h -> new AgreementTable(h).lock("А-1")).isPresent());
        return at;
    }

    private static AmendAgreement command(String number, Terms terms) {
        return new AmendAgreement(new PartnerCode("P-1"), number, terms, "Дополнительное соглашение", null);
    }

    private String held(Knowledge known) {
        return new AgreementFacts(jdbi, new VersionedFacts(jdbi)).agreements(new PartnerSelection(List.of(1L), known)).getOrDefault(1L, List.of()).stream()
                .map(a -> a.number() + " " + (a.lastDay() == null ? "…" : a.lastDay()) + " " + a.calendar()).collect(Collectors.joining(", "));
    }

    private List<AgreementVersion> versions(Knowledge known) {
        return jdbi.withHandle(h -> new AgreementTable(h).versions(1, known)).get("А-1");
    }

    private Knowledge latest() throws Exception {
        return new Knowledge(Instant.parse(given.rows("SELECT DATE_FORMAT(GREATEST((SELECT MAX(recorded_at) FROM agreement), COALESCE((SELECT MAX(recorded_at)"
                + " FROM agreement_amendment), '2000-01-01')), '%Y-%m-%dT%H:%i:%s.%fZ')").get(0)));
    }
}
