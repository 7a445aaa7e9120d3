package ru.agatrt.partner.web.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.reporting.reconciliation.DifferenceKind;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationCause;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationDifference;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationPhase;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationState;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationView;
import ru.agatrt.partner.web.support.Messages;

class VerdictTest {

    private static final Instant ASKED = Instant.parse("2026-07-16T11:00:00Z");

    private static Verdict verdict(ReconciliationState state, long found, long remaining) {
        Optional<Instant> end = state == ReconciliationState.RUNNING ? Optional.empty() : Optional.of(ASKED.plusMillis(4100));
        return new Verdict(new ReconciliationView(UUID.randomUUID(), ReconciliationCause.HOURLY, "system", ASKED, state, ReconciliationPhase.DONE,
                end, end, 282_487, found, remaining, Optional.empty(), Optional.empty(), end, 100));
    }

    private static String said(Text text) {
        return Messages.say(Locale.forLanguageTag("ru-RU"), text).replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"RUNNING | 0 | 0 | rec | Идёт сверка книги и хранилища", "EQUAL | 0 | 0 | ok | Книга и хранилище равны",
        "EQUAL | 2 | 0 | ok | Книга и хранилище равны: 2 различия исправлены", "DIFFERENT | 5 | 1 | no | Между книгой и хранилищем 1 различие",
        "DIFFERENT | 5 | 5 | no | Между книгой и хранилищем 5 различий", "FAILED | 0 | 0 | unk | Сверить не удалось"})
    void theTitleIsTheConclusion(ReconciliationState state, long found, long remaining, String look, String expected) {
        assertEquals(look, verdict(state, found, remaining).look());
        assertEquals(expected, said(verdict(state, found, remaining).title()));
    }

    @Test
    void howLongItTookIsToldOnceItIsOver() {
        assertEquals("4,1 с", said(verdict(ReconciliationState.EQUAL, 0, 0).took()));
        assertEquals(null, verdict(ReconciliationState.RUNNING, 0, 0).took());
        assertEquals("282 487 строк, 0 таблиц, различий 0.", said(verdict(ReconciliationState.EQUAL, 0, 0).extent(List.of())));
        assertEquals("Сверено, равны: 16.07.2026, 14:00", said(verdict(ReconciliationState.EQUAL, 0, 0).meta()));
    }

    private static ReconciliationDifference difference(DifferenceKind kind, String table, long id) {
        return new ReconciliationDifference(kind, table, Optional.empty(), Optional.empty(), "row", id == 0 ? OptionalLong.empty() : OptionalLong.of(id),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void onlyRowsOfTheBookThatAreKnownAreSentAgain() {
        assertEquals(Map.of("deal", List.of(5L), "purchase_line", List.of(7L, 8L)), Resend.of(List.of(
                difference(DifferenceKind.MISSING, "purchase_line", 7), difference(DifferenceKind.OTHER, "purchase_line", 7),
                difference(DifferenceKind.EXTRA, "purchase_line", 8), difference(DifferenceKind.OTHER, "deal", 5),
                difference(DifferenceKind.SUM, "fact_half_year_volume", 0), difference(DifferenceKind.OTHER, "fact_marketing_event", 9),
                difference(DifferenceKind.SETASIDE, "purchase_line", 10), difference(DifferenceKind.SUM, "edition_discount", 0))));
        assertEquals(Map.of(), Resend.of(List.of()));
    }

    @Test
    void longChecksumsAreMarkedByTheirEnds() {
        assertEquals("4be1…90", Checksum.mark("4be1777777777790"));
        assertEquals("4be1777790", Checksum.mark("4be1777790"));
    }
}
