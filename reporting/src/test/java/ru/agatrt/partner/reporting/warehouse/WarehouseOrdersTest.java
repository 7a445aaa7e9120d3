package ru.agatrt.partner.reporting.warehouse;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.InvalidInput;

class WarehouseOrdersTest {

    private static final List<Long> NONE = List.of();
    private static final List<Long> MOST = LongStream.rangeClosed(1, WarehouseOrders.MOST_ROWS).boxed().toList();
    private static final List<Long> TOO_MANY = LongStream.rangeClosed(0, WarehouseOrders.MOST_ROWS).boxed().toList();

    @Test
    void whatGoesTogether() {
        right(OrderKind.RESTART, "agat-sink-purchase-line", NONE);
        right(OrderKind.RESTART, "ALL", NONE);
        right(OrderKind.RESNAPSHOT, "deal", NONE);
        right(OrderKind.RESNAPSHOT, "ALL", NONE);
        right(OrderKind.RESEND, "purchase_line", MOST);
        right(OrderKind.DERIVE, "purchase_line", List.of(1L));
        right(OrderKind.DERIVE, "ALL", NONE);
        right(OrderKind.RETRY, "12", NONE);
        right(OrderKind.DISMISS, "1", NONE);
    }

    @Test
    void whatDoesNot() {
        wrong(OrderKind.RESTART, "agat-sink-deal", List.of(1L));
        wrong(OrderKind.RESTART, "a/../b", NONE);
        wrong(OrderKind.RESNAPSHOT, "deal;", NONE);
        wrong(OrderKind.RESNAPSHOT, "deal", List.of(1L));
        wrong(OrderKind.RESEND, "purchase_line", NONE);
        wrong(OrderKind.RESEND, "purchase_line", TOO_MANY);
        wrong(OrderKind.RESEND, "ALL", List.of(1L));
        wrong(OrderKind.DERIVE, "ALL", List.of(1L));
        wrong(OrderKind.DERIVE, "deal", NONE);
        wrong(OrderKind.RETRY, "0", NONE);
        wrong(OrderKind.RETRY, "first", NONE);
        wrong(OrderKind.DISMISS, "1", List.of(1L));
    }

    private static void right(OrderKind kind, String target, List<Long> ids) {
        assertDoesNotThrow(() -> WarehouseOrders.requireSense(kind, target, ids));
    }

    private static void wrong(OrderKind kind, String target, List<Long> ids) {
        assertThrows(InvalidInput.class, () -> WarehouseOrders.requireSense(kind, target, ids));
    }
}
