package ru.agatrt.partner.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryNumbersTest {

    // 7·2+7·4+9·10+8·3+0·5+0·9+0·4+0·6+1·8 = 164 = 14·11 + 10, and 10 mod 10 = 0.
    @Test
    void innEndsInItsCheckDigit() {
        assertEquals("7798000010", RegistryNumbers.inn("77", 1));
    }

    // 111669800001 = 11 · 10151800000 + 1.
    @Test
    void ogrnEndsInItsCheckDigit() {
        assertEquals("1116698000011", RegistryNumbers.ogrn(2011, "66", 1));
    }

    @ParameterizedTest
    @CsvSource({"7798000010,true", "7798000011,false", "7789000010,false", "779800001,false", "77980000100,false"})
    void innIsChecked(String number, boolean valid) {
        assertEquals(valid, RegistryNumbers.isInn(number));
    }

    @ParameterizedTest
    @CsvSource({"1116698000011,true", "1116698000015,false", "1116698000101,false", "111669800001,false"})
    void ogrnIsChecked(String number, boolean valid) {
        assertEquals(valid, RegistryNumbers.isOgrn(number));
    }

    @Test
    void everySerialGivesAValidNumberOfItsOwn() {
        for (int serial = 1; serial <= 300; serial++) {
            assertTrue(RegistryNumbers.isUnp(RegistryNumbers.unp(serial)), "UNP of serial " + serial);
            assertTrue(RegistryNumbers.isBin(RegistryNumbers.bin(2015, serial)), "BIN of serial " + serial);
        }
    }

    @Test
    void swappedDigitsAreNoticed() {
        String unp = RegistryNumbers.unp(123);
        assertFalse(RegistryNumbers.isUnp(unp.substring(0, 6) + unp.charAt(7) + unp.charAt(6) + unp.charAt(8)));
    }
}
