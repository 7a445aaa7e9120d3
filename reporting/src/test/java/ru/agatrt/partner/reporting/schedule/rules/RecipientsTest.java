package ru.agatrt.partner.reporting.schedule.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.kernel.InvalidInput;

/** Who gets a report. */
class RecipientsTest {

    private static String addresses(int number) {
        return IntStream.range(0, number).mapToObj(i -> "a" + i + "@example.ru").collect(Collectors.joining("\n"));
    }

    @Test
    void oneALineOrApartByCommas() {
        assertEquals(List.of("finance", "a@example.ru", "B.c+d@sub.example.com", "e_f@xn--80ak6aa92e.com"),
                Recipients.checked(" a@example.ru,\r\nB.c+d@sub.example.com; e_f@xn--80ak6aa92e.com A@EXAMPLE.RU", List.of("finance", "finance")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna@", "@example.ru", "anna@example", "anna@example.r", "an na@b..ru", "anna@-example.ru", "anna@example.ru>", "<anna@example.ru>",
        "анна@example.ru", "anna@пример.рф", ".anna@example.ru", "anna.@example.ru", "a..b@example.ru", "a@b@example.ru", "\"a b\"@example.ru", "anna@[127.0.0.1]"})
    void whatIsNoAddressIsNamed(String text) {
        assertEquals("SCHEDULE_ADDRESS", assertThrows(InvalidInput.class, () -> Recipients.checked(text, List.of())).code());
    }

    @Test
    void fromOneToTwenty() {
        assertEquals(1, Recipients.checked(null, List.of("finance")).size());
        assertEquals(20, Recipients.checked(addresses(20), List.of()).size());
        assertEquals(20, Recipients.checked(addresses(19), List.of("finance")).size());
        for (InvalidInput refused : List.of(assertThrows(InvalidInput.class, () -> Recipients.checked(" \n ", List.of())),
                assertThrows(InvalidInput.class, () -> Recipients.checked(addresses(21), List.of())),
                assertThrows(InvalidInput.class, () -> Recipients.checked(addresses(20), List.of("finance"))))) {
            assertEquals("SCHEDULE_RECIPIENTS", refused.code());
        }
    }

    @Test
    void anAddressIsAtMostTwoHundredCharacters() {
        String longest = "a".repeat(189) + "@example.ru";
        assertEquals(List.of(longest), Recipients.checked(longest, List.of()));
        assertThrows(InvalidInput.class, () -> Recipients.checked("a" + longest, List.of()));
    }

    @Test
    void anAccountIsReachedByItsAddressOfTodayAndNobodyTwice() {
        assertEquals(List.of("f@example.ru", "other@example.ru"),
                Recipients.addresses(List.of("finance", "gone", "F@example.ru", "other@example.ru"), Map.of("finance", "f@example.ru")));
        assertEquals(List.of(), Recipients.addresses(List.of("gone"), Map.of()));
    }
}
