package ru.agatrt.partner.web.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture;
import ru.agatrt.partner.web.support.Messages;

class FlowTest {

    private static final Locale RU = Locale.forLanguageTag("ru-RU");

    private static String said(Text text) {
        return Messages.say(RU, text).replace('\u00a0', ' ');
    }

    private static String states(PipelinePicture picture) {
        return new Flow(picture).boxes().stream().map(box -> box.health().name()).collect(Collectors.joining(" "));
    }

    private static FlowBox box(PipelinePicture picture, int number) {
        return new Flow(picture).boxes().get(number);
    }

    private static List<String> troubles(PipelinePicture picture) {
        return Troubles.of(picture, new Flow(picture)).stream().map(trouble -> trouble.text().code() + (trouble.order() == null ? "" : " " + trouble.order())).toList();
    }

    @Test
    void inCalmEveryStationRunsAndSaysItsFigure() {
        PipelinePicture picture = Pictures.well().picture();
        assertEquals("RUNNING RUNNING RUNNING RUNNING RUNNING", states(picture));
        assertEquals(List.of("binlog.000218 : 48 112 907", "38 строк/с", "100 непрочитанных", "37 строк/с", "последнее в 14:05:11"),
                new Flow(picture).boxes().stream().map(each -> said(each.figure())).toList());
        assertEquals("0,2 с", said(box(picture, 1).lag()));
        assertEquals("1,3 с", said(box(picture, 3).lag()), "the slowest table");
        assertEquals("0,6 с", said(box(picture, 4).lag()));
        assertEquals(List.of(), troubles(picture));
    }

    @Test
    void aSinkThatStandsIsNamedWithAButton() {
        PipelinePicture picture = Pictures.well().connector("agat-sink-partner", "RUNNING", 1, 2).picture();
        assertEquals("RUNNING RUNNING RUNNING STOPPED RUNNING", states(picture), "a failed task counts whatever the connector says");
        assertEquals("стоит 1 из 2", said(box(picture, 3).word()));
        assertEquals(List.of("warehouse.trouble.FAILED RESTART/agat-sink-partner"), troubles(picture));
    }

    @Test
    void ofManyThatStandTheFirstAreNamedAndTheRestCounted() {
        Pictures pictures = Pictures.well();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            pictures.connector("agat-sink-" + name, "FAILED", 2, 2);
        }
        assertEquals(List.of("warehouse.trouble.FAILED RESTART/agat-sink-a", "warehouse.trouble.FAILED RESTART/agat-sink-b",
                "warehouse.trouble.FAILED RESTART/agat-sink-c", "warehouse.trouble.more RESTART/ALL"), troubles(pictures.picture()));
    }

    @Test
    void whereConnectIsAwayNoConnectorIsBlamed() {
        PipelinePicture picture = Pictures.well().everyConnector("UNREACHABLE", 2).picture();
        assertEquals("RUNNING STOPPED RUNNING STOPPED RUNNING", states(picture));
        assertEquals("не отвечает", said(box(picture, 1).word()));
        assertEquals(List.of("warehouse.trouble.connect"), troubles(picture));
    }

    @ParameterizedTest
    @CsvSource({"29, RUNNING RUNNING RUNNING RUNNING RUNNING", "30, RUNNING RUNNING RUNNING RUNNING RUNNING", "31, RUNNING UNKNOWN UNKNOWN UNKNOWN RUNNING"})
    void whatASilentSupervisorSawIsNoNews(long seconds, String expected) {
        PipelinePicture picture = Pictures.well().everyConnector("RUNNING", seconds).picture();
        assertEquals(expected, states(picture));
        assertEquals(seconds > 30 ? List.of("warehouse.trouble.silent") : List.of(), troubles(picture));
    }

    @Test
    void withoutTheBrokerNobodyKnowsRates() {
        PipelinePicture picture = Pictures.well().table("partner", 412, 412, "0.0", 60).table("purchase_line", 5, 5, "0.0", 60).picture();
        assertEquals("STOPPED", box(picture, 2).health().name());
        assertNull(box(picture, 1).figure());
        assertEquals(List.of("warehouse.trouble.broker"), troubles(picture));
    }

    @ParameterizedTest
    @CsvSource({"59, RUNNING", "60, RUNNING", "61, LATE", "86400, LATE"})
    void factsAreLateFromAMinuteOn(long seconds, Health expected) {
        assertEquals(expected, box(Pictures.well().seen(seconds).picture(), 4).health());
    }

    @Test
    void aTransformThatFailsIsToldWithItsError() {
        PipelinePicture picture = Pictures.well().failure("purchase_lines", "Deadlock found").picture();
        assertEquals(Health.STOPPED, box(picture, 4).health());
        Trouble trouble = Troubles.of(picture, new Flow(picture)).get(0);
        assertEquals("Deadlock found", trouble.detail());
        assertEquals("Преобразование purchase_lines не удаётся с 16.07.2026, 14:03:42: витрина не обновляется, те же изменения берутся снова и снова. Строки не потеряны.", said(trouble.text()));
    }

    @Test
    void aPipelineThatNeverRanSaysSo() {
        PipelinePicture picture = Pictures.empty();
        assertEquals("RUNNING UNKNOWN UNKNOWN UNKNOWN UNKNOWN", states(picture));
        assertEquals(List.of("warehouse.trouble.never"), troubles(picture));
        assertEquals(Health.UNKNOWN, box(Pictures.well().neverSeen().picture(), 4).health());
    }

    @Test
    void tablesAndSinksMeetByTheirNames() {
        List<TableRow> rows = TableRow.of(Pictures.well().connector("agat-sink-marketing-event", "MISSING", 0, 2).table("deal", 1, 1, "0.0", 2).picture(), List.of());
        assertEquals(List.of("deal", "marketing_event", "partner", "purchase_line"), rows.stream().map(TableRow::name).toList());
        assertNull(rows.get(0).sink());
        assertNull(rows.get(1).flow());
        assertEquals("не зарегистрирован", said(rows.get(1).state()));
        assertEquals(100, rows.get(3).waiting());
    }

    @ParameterizedTest
    @CsvSource({"-1, '0 с'", "0, '0 с'", "0.04, '0 с'", "1.25, '1,3 с'", "9.94, '9,9 с'", "10, '10 с'", "119.4, '119 с'", "120, '2 мин'", "3599, '59 мин'",
        "3600, '1 ч 0 мин'", "172799, '47 ч 59 мин'", "172800, '2 дня'"})
    void lagsAreReadable(String seconds, String expected) {
        assertEquals(expected, said(Lag.of(new java.math.BigDecimal(seconds))));
    }
}
