package ru.agatrt.partner.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryNumberTest {

    @ParameterizedTest
    @CsvSource({"7707083893, true", "7736050003, true", "7707083894, false", "500100732259, true", "500100732258, false",
        "500100732269, false", "770708389, false", "77070838a3, false", "'', false"})
    void inn(String text, boolean right) {
        assertEquals(right, RegistryNumber.isInn(text));
    }

    @ParameterizedTest
    @CsvSource({"1027700132195, true", "1027700132194, false", "304500116000157, true", "304500116000158, false", "10277001321, false"})
    void ogrn(String text, boolean right) {
        assertEquals(right, RegistryNumber.isOgrn(text));
    }

    @ParameterizedTest
    @CsvSource({"970940000010, false", "97094000001, false", "111111111110, true"})
    void kazakhBin(String text, boolean right) {
        assertEquals(right, RegistryNumber.isKazakhBin(text));
    }
}
