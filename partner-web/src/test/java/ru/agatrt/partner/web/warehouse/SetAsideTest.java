package ru.agatrt.partner.web.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.reporting.warehouse.RejectState;
import ru.agatrt.partner.reporting.warehouse.RejectView;

class SetAsideTest {

    private static SetAside aside(String key, String value, String reason) {
        return new SetAside(new RejectView(7, "purchase_line", "book.purchase_line", 0, 4711, Optional.ofNullable(key), Optional.ofNullable(value),
                Optional.of("amount"), reason, RejectState.OPEN, Instant.parse("2026-07-16T10:42:00Z"), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"id\":4711} | id 4711", "{\"edition_id\":3,\"status\":\"GOLD\"} | edition_id 3, status \"GOLD\"", "[1] | [1]", "no json{ | no json{"})
    void keysAreRead(String key, String expected) {
        assertEquals(expected, aside(key, null, "x").key());
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertEquals("", aside(null, null, "x").key());
        assertEquals("", aside(null, null, "x").content());
    }

    @Test
    void contentStandsColumnByColumn() {
        assertEquals("{\n    \"id\": 1,\n    \"amount\": \"12 400,OO\"\n}", aside(null, "{\"id\":1,\"amount\":\"12 400,OO\"}", "x").content());
        assertEquals("not json \ufffd<b>", aside(null, "not json \u0000<b>", "x").content());
    }

    @Test
    void longContentAndLongReasonsAreCut() {
        SetAside whole = aside(null, "a".repeat(SetAside.SHOWN), "r".repeat(160));
        assertFalse(whole.cut());
        assertEquals(160, whole.reason().length());
        SetAside cut = aside(null, "a".repeat(SetAside.SHOWN + 1), "r".repeat(161));
        assertTrue(cut.cut());
        assertEquals(SetAside.SHOWN, cut.content().length());
        assertEquals("r".repeat(160) + "…", cut.reason());
        assertEquals(161, cut.wholeReason().length());
    }

    @ParameterizedTest
    @CsvSource({"RETRY/17, , RETRY, 17", "RESNAPSHOT/, purchase_line, RESNAPSHOT, purchase_line", "RESTART/ALL, deal, RESTART, ALL", "DERIVE/ALL, , DERIVE, ALL"})
    void buttonsSayWhatTheyAskFor(String order, String chosen, String kind, String target) {
        WarehouseActs.Asked asked = WarehouseActs.Asked.of(order, chosen);
        assertEquals(kind + " " + target, asked.kind() + " " + asked.target());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP/ALL", "RESNAPSHOT/", "", "/17"})
    void whatNobodyOffersIsRefused(String order) {
        assertThrows(InvalidInput.class, () -> WarehouseActs.Asked.of(order, null));
    }
}
