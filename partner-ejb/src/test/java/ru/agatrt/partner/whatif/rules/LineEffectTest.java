package ru.agatrt.partner.whatif.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.whatif.Roubles;
import ru.agatrt.partner.whatif.rules.LineEffect.Line;
import ru.agatrt.partner.whatif.rules.LineEffect.Percents;

/** Roubles of one line: both causes apart, rounded half up to kopecks once for each discount. */
class LineEffectTest {

    @ParameterizedTest(name = "{0} × {1} {2}, {3}/{4}/{5}/{6}")
    @CsvSource({
        // quantity, list price, line; held, base, table, draft; valued, held, base, table effect, status effect, deals, distributors, not agreed
        "10, 1000, SHIPMENT, 20, 25, 25, 30,  10000.00, 2000.00, 2500.00,    0.00,  500.00, 0, 0, 0",
        "10, 1000, SHIPMENT, 25, 25, 20, 30,  10000.00, 2500.00, 2500.00, -500.00, 1000.00, 0, 0, 0",
        "10, 1000, SHIPMENT, 30, 30, 30, 15,  10000.00, 3000.00, 3000.00,    0.00, -1500.00, 0, 0, 0",
        // a return counts negative with both effects
        "2, 1000,  RETURN,   25, 25, 20, 30,  -2000.00, -500.00, -500.00,  100.00, -200.00, 0, 0, 0",
        // a status that rests: the column without authorization on every side, so only the table can change it
        "1, 1000,  SHIPMENT, 15, 15, 14, 14,   1000.00,  150.00,  150.00,  -10.00,    0.00, 0, 0, 0",
        // half a kopeck goes up, of a return it goes down
        "1, 0.10,  SHIPMENT, 25, 25, 15, 35,      0.10,    0.03,    0.03,   -0.01,    0.02, 0, 0, 0",
        "1, 0.10,  RETURN,   25, 25, 15, 35,     -0.10,   -0.03,   -0.03,    0.01,   -0.02, 0, 0, 0",
        // not valued
        "3, 100,   DISTRIBUTOR, 25, 25, 20, 30, 0.00, 0.00, 0.00, 0.00, 0.00, 0, 300.00, 0",
        "3, 100,   DEAL,     25, 25, 20, 30,      0.00, 0.00, 0.00, 0.00, 0.00, 300.00, 0, 0",
        "3, 100,   SHIPMENT, 25, , 20, 30,        0.00, 0.00, 0.00, 0.00, 0.00, 0, 0, 300.00",
        "3, 100,   SHIPMENT, 25, 25, , 30,        0.00, 0.00, 0.00, 0.00, 0.00, 0, 0, 300.00",
        "3, 100,   RETURN,   25, 25, 20, ,        0.00, 0.00, 0.00, 0.00, 0.00, 0, 0, -300.00",
        // nothing was agreed by what was held: no difference is told between it and the edition in force
        "1, 1000,  SHIPMENT, , 25, 25, 30,     1000.00,  250.00,  250.00,    0.00,   50.00, 0, 0, 0"})
    void roubles(BigDecimal quantity, BigDecimal price, String kind, BigDecimal held, BigDecimal base, BigDecimal table, BigDecimal draft,
                 String valued, String heldDiscount, String baseDiscount, String tableEffect, String statusEffect, BigDecimal deals,
                 BigDecimal distributors, BigDecimal notAgreed) {
        Roubles roubles = LineEffect.of(new Line(quantity, price, kind.equals("RETURN"), kind.equals("DISTRIBUTOR"), kind.equals("DEAL")),
                new Percents(held, base, table, draft));
        assertEquals(new BigDecimal(valued), roubles.valued());
        assertEquals(new BigDecimal(heldDiscount), roubles.heldDiscount());
        assertEquals(new BigDecimal(baseDiscount), roubles.baseDiscount());
        assertEquals(new BigDecimal(tableEffect), roubles.tableEffect());
        assertEquals(new BigDecimal(statusEffect), roubles.statusEffect());
        assertEquals(0, deals.compareTo(roubles.ofDeals()));
        assertEquals(0, distributors.compareTo(roubles.ofDistributors()));
        assertEquals(0, notAgreed.compareTo(roubles.notAgreed()));
        assertEquals(roubles.tableEffect().add(roubles.statusEffect()), roubles.total());
    }
}
