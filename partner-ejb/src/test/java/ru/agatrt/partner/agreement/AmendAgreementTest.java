package ru.agatrt.partner.agreement;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.fact.VersionSource;

/** What a person may say of an agreement, and which word holds. */
class AmendAgreementTest {

    private static final PartnerCode PARTNER = new PartnerCode("P-1");
    private static final LocalDate SIGNED = LocalDate.parse("2026-03-12");

    @ParameterizedTest
    @CsvSource({"0, true", "366, true", "367, false", "-1, false"})
    void daysOfAReportLieWithinAYear(int days, boolean taken) {
        Runnable said = () -> say("А-1", terms(SIGNED, null, ReportCalendar.MONTHLY, days), "причина");
        if (taken) {
            assertDoesNotThrow(said::run);
        } else {
            assertEquals("AGREEMENT_DUE_DAYS", assertThrows(InvalidInput.class, said::run).code());
        }
    }

    @Test
    void withoutACalendarThereAreNoDays() {
        assertDoesNotThrow(() -> say("А-1", terms(SIGNED, null, null, null), "причина"));
        assertDoesNotThrow(() -> say("А-1", terms(SIGNED, null, ReportCalendar.NONE, null), "причина"));
    }

    @Test
    void theLastDayMayBeTheDayOfSignatureAndNotBefore() {
        assertDoesNotThrow(() -> say("А-1", terms(SIGNED, SIGNED, null, null), "причина"));
        assertEquals("AGREEMENT_END", assertThrows(InvalidInput.class, () -> say("А-1", terms(SIGNED, SIGNED.minusDays(1), null, null), "причина")).code());
    }

    @Test
    void numberReasonAndDirectionsAreNeeded() {
        assertEquals("AGREEMENT_NUMBER", assertThrows(InvalidInput.class, () -> say(" ", terms(SIGNED, null, null, null), "причина")).code());
        assertEquals("AGREEMENT_NUMBER", assertThrows(InvalidInput.class, () -> say("1".repeat(61), terms(SIGNED, null, null, null), "причина")).code());
        assertEquals("AGREEMENT_REASON", assertThrows(InvalidInput.class, () -> say("А-1", terms(SIGNED, null, null, null), " ")).code());
        assertEquals("AGREEMENT_SIGNED", assertThrows(InvalidInput.class, () -> say("А-1", terms(null, null, null, null), "причина")).code());
        assertEquals("AGREEMENT_DIRECTIONS", assertThrows(InvalidInput.class, () -> say("А-1", new Terms(SIGNED, null, Set.of(), null, null, null, null),
                "причина")).code());
    }

    @Test
    void aPersonsWordHoldsBeforeANewerFileAndIsMarkedWhereTheFileSaysOtherwise() {
        AgreementVersion file = version(false, ReportCalendar.NONE, "2026-05-01T00:00:00Z", null);
        AgreementVersion person = version(true, ReportCalendar.MONTHLY, "2026-04-01T00:00:00Z", null);
        AgreementView view = Agreements.view("А-1", List.of(person, file));
        assertEquals(person, view.current());
        assertTrue(view.isContradicted());
        assertEquals(List.of(file, person), view.versions());
        AgreementVersion same = version(false, ReportCalendar.MONTHLY, "2026-05-01T00:00:00Z", null);
        assertFalse(Agreements.view("А-1", List.of(person, same)).isContradicted());
        AgreementVersion withdrawn = version(true, ReportCalendar.MONTHLY, "2026-04-01T00:00:00Z", "2026-06-01T00:00:00Z");
        assertEquals(file, Agreements.view("А-1", List.of(withdrawn, file)).current());
    }

    @Test
    void aPdfIsKnownByItsContent(@TempDir Path directory) throws Exception {
        assertTrue(PdfCheck.isPdf(Files.writeString(directory.resolve("a"), "%PDF-1.7\n…\n%%EOF\n")));
        assertFalse(PdfCheck.isPdf(Files.writeString(directory.resolve("b.pdf"), "<html>%%EOF")));
        assertFalse(PdfCheck.isPdf(Files.writeString(directory.resolve("c.pdf"), "%PDF-1.7 cut off")));
        assertFalse(PdfCheck.isPdf(Files.writeString(directory.resolve("d.pdf"), "")));
    }

    private static AgreementVersion version(boolean byPerson, ReportCalendar calendar, String since, String until) {
        return new AgreementVersion(terms(SIGNED, null, calendar, calendar == ReportCalendar.MONTHLY ? 10 : null), null, byPerson,
                new AgreementVersion.Why(byPerson ? "manager" : null, null),
                new VersionSource(Instant.parse(since), until == null ? null : Instant.parse(until), null, null, null));
    }

    private static Terms terms(LocalDate signed, LocalDate last, ReportCalendar calendar, Integer days) {
        return new Terms(signed, last, Set.of(Direction.RETAIL), null, calendar, days, null);
    }

    private static void say(String number, Terms terms, String reason) {
        new AmendAgreement(PARTNER, number, terms, reason, null);
    }
}
