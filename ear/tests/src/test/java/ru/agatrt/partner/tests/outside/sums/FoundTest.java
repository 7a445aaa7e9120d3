package ru.agatrt.partner.tests.outside.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A comparison that found nothing would prove nothing. */
class FoundTest {

    private final Found found = new Found();

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    @Test
    void oneKopeckIsADifference() {
        found.same("sum", n("7000000.00"), n("7000000.01"));
        found.same("threshold", n("1.00"), (BigDecimal) null);
        found.same("met", "yes", "no");
        assertEquals(3, found.differences().size());
        assertEquals(3, found.compared());
    }

    @Test
    void theSameNumberIsTheSameHoweverItIsWritten() {
        found.same("sum", n("7.10"), n("7.1"));
        found.same("nothing", (BigDecimal) null, null);
        found.sameAll("column", List.of(n("2.00"), n("1.00"), n("1.00")), List.of(n("1"), n("2"), n("1")));
        assertEquals(List.of(), found.differences());
    }

    @Test
    void aFigureThatIsThereOnceTooOftenIsFound() {
        found.sameAll("column", List.of(n("1.00"), n("2.00")), List.of(n("1.00"), n("1.00"), n("2.00")));
        assertTrue(found.differences().get(0).contains("in the report 1 times"), found.differences().toString());
    }

    @Test
    void whatIsNotPrintedAndWhatIsPrintedWithoutReasonAreFoundAndChartsAreLeftAlone() {
        found.printed("page", List.of(n("5000.00"), n("5000.00"), n("12.00")), List.of(n("9000.00")),
                List.of(n("5000.00"), n("12.00"), n("9000.00"), n("7000.00"), n("18.44")));
        assertEquals(List.of("page: 5000.00 is not printed, or not as often", "page: 7000.00 is printed, and the book does not give it"), found.differences());
    }

    @Test
    void everyTableOfACsvIsRead() {
        assertEquals("a,\"b\"\nc", CsvRows.of("\uFEFFx,y\r\n\"a,\"\"b\"\"\nc\",2\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)).get(0).get("x"));
    }
}
