package ru.agatrt.partner.web.company;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.ProductGroup;
import ru.agatrt.partner.purchase.LineBucket;
import ru.agatrt.partner.purchase.PurchaseFilter;
import ru.agatrt.partner.web.support.AddressParameters;

/** How a filter of purchases is said in an address; the same for the page and for its download. */
final class PurchaseParameters {

    static final String[] NAMES = {"halfYear", "from", "to", "product", "group", "document", "type", "deal", "seller", "bucket", "knownAt"};

    private PurchaseParameters() {
    }

    /** A half-year and days narrow together: both must hold. */
    static PurchaseFilter filter(AddressParameters p) {
        HalfYear halfYear = p.halfYear("halfYear");
        LocalDate from = p.day("from");
        LocalDate to = p.day("to");
        if (halfYear != null) {
            from = from == null || from.isBefore(halfYear.firstDay()) ? halfYear.firstDay() : from;
            to = to == null || to.isAfter(halfYear.lastDay()) ? halfYear.lastDay() : to;
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidInput("PERIOD_EMPTY", "from", from, "to", to);
        }
        return new PurchaseFilter(from, to, p.text("product"), p.constant("group", ProductGroup.class), p.text("document"),
                p.constant("type", PurchaseFilter.Type.class), p.text("deal"), p.text("seller"), p.constant("bucket", LineBucket.class));
    }
}
