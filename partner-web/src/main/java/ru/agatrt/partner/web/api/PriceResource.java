package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.pricing.Prices;
import ru.agatrt.partner.pricing.Quote;

/** Prices: what a partner would pay on a day. */
@Path("/prices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PriceResource {

    @Inject
    private Prices prices;

    /** Money as text with two decimals; {@code discountPercent} is null where no price is agreed. */
    public record QuoteJson(String partner, String product, String productName, String productGroup, String quantity, String on,
                            String territory, String listPrice, String priceFrom, String column, String discountPercent,
                            String extraPoints, boolean suspended, String unitPrice, String amount, String edition) {

        static QuoteJson of(Quote q) {
            return new QuoteJson(q.partner().value(), q.product(), q.productName(), q.productGroup(), text(q.quantity()),
                    q.on().toString(), q.territory(), text(q.listPrice()), q.priceFrom().toString(), q.column().name(),
                    text(q.discountPercent()), text(q.extraPoints()), q.suspended(), text(q.unitPrice()), text(q.amount()), q.edition());
        }

        private static String text(BigDecimal value) {
            return value == null ? null : value.toPlainString();
        }
    }

    @GET
    @Path("quote")
    public QuoteJson quote(@QueryParam("partner") String partner, @QueryParam("product") String product,
                           @QueryParam("quantity") String quantity, @QueryParam("on") String on) {
        return QuoteJson.of(prices.quote(new PartnerCode(partner), product, Query.decimal("quantity", quantity), Query.date("on", on)));
    }
}
