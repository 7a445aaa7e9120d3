package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import ru.agatrt.partner.deviation.DeviationRow;
import ru.agatrt.partner.deviation.Deviations;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.web.deviation.DeviationParameters;

/** Register of deviations. */
@Path("/deviations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeviationResource {

    @Inject
    private Deviations deviations;

    /** Who said why, when. */
    public record ExplanationJson(String text, String author, String at) {
    }

    /**
     * A line that deviates. Money and percent as text; {@code due…} is null where nothing is due, {@code roubles} below zero: the buyer
     * paid less; {@code seller} is null for the vendor.
     */
    public record DeviationJson(String id, String partner, String partnerName, String seller, String source, String documentNo, int lineNo,
                                String shippedOn, String product, String productGroup, String projectDealNo, String quantity,
                                String listPrice, String dueListPrice, String discountPercent, String dueDiscountPercent, String dueColumn,
                                String extraPoints, String points, String amount, String roubles, List<String> classes,
                                ExplanationJson explanation) {

        static DeviationJson of(DeviationRow r) {
            return new DeviationJson(String.valueOf(r.id()), r.partner().value(), r.partnerName(), r.seller().code(), r.document().source(),
                    r.document().documentNo(), r.document().lineNo(), r.document().shippedOn().toString(), r.article().code(), r.article().group(),
                    r.document().dealNo(), text(r.given().quantity()), text(r.given().listPrice()), text(r.due().listPrice()),
                    text(r.given().discount()), text(r.due().discount()), r.due().column() == null ? null : r.due().column().name(),
                    text(r.due().extraPoints()), text(r.points()), text(r.given().amount()), text(r.roubles()),
                    r.classes().stream().map(Enum::name).toList(), r.explained() ? new ExplanationJson(r.explanation().text(),
                            r.explanation().author(), r.explanation().at().toString()) : null);
        }

        private static String text(BigDecimal value) {
            return value == null ? null : value.toPlainString();
        }
    }

    /**
     * A page of the register; {@code X-Total-Count} tells how many match. Filters: {@code partner}, {@code from}, {@code to} (days, both
     * included), {@code kind}, {@code explained} (yes, no), {@code group}, {@code seller} ({@code VENDOR} or a code).
     */
    @GET
    public Response list(@Context UriInfo uri) {
        var q = uri.getQueryParameters();
        Page<DeviationRow> page = deviations.find(DeviationParameters.parse(q::getFirst),
                Query.page(q.getFirst("offset"), q.getFirst("limit"), q.getFirst("sort")));
        return Response.ok(page.items().stream().map(DeviationJson::of).toList()).header("X-Total-Count", page.total()).build();
    }
}
