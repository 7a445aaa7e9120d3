package ru.agatrt.partner.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;

class ExactAmountTest {

    @ParameterizedTest
    @EnumSource(names = {"AUTHORIZED", "SILVER", "GOLD", "DISTRIBUTOR"})
    void everyMultipleOfTenFromTheReserveOnIsReached(Level level) {
        List<SaleLine> keys = LinePicker.KEYS.stream().map(code -> key(code, level)).toList();
        BigDecimal sum = ExactAmount.reserve(level);
        for (int i = 0; i < 1000; i++) {
            BigDecimal reached = ExactAmount.of(sum, keys).stream().map(SaleLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(sum, reached);
            sum = sum.add(BigDecimal.TEN);
        }
    }

    @Test
    void anUnreachableSumIsRefused() {
        List<SaleLine> keys = LinePicker.KEYS.stream().map(code -> key(code, Level.SILVER)).toList();
        assertThrows(IllegalStateException.class, () -> ExactAmount.of(new BigDecimal("100000.01"), keys));
    }

    @Test
    void aLineIsRoundedOnceHalfUp() {
        SaleLine line = new SaleLine(Catalogue.product("UX-1405"), 3, new BigDecimal("58823.52"), new BigDecimal("15.00"));
        assertEquals(new BigDecimal("149999.98"), line.amount());
        assertEquals(new BigDecimal("49999.99"), line.withQuantity(1).amount());
        assertEquals(new BigDecimal("0.13"), new SaleLine(Catalogue.product("UX-1405"), 1, new BigDecimal("0.25"), new BigDecimal("50.00")).amount());
    }

    private static SaleLine key(String code, Level level) {
        Product product = Catalogue.product(code);
        return new SaleLine(product, 1, product.price(), Discounts.due(level, false, product.group()).orElseThrow());
    }
}
