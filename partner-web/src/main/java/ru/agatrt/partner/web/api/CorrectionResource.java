package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import ru.agatrt.partner.correction.Correction;
import ru.agatrt.partner.correction.CorrectionFilter;
import ru.agatrt.partner.correction.Corrections;
import ru.agatrt.partner.correction.FactKind;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PartnerCode;

/** How what is known of a company differs between two moments. A partner gets its own, without authors, files and internal reasons. */
@Path("/partners/{code}/corrections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {

    @Inject
    private Corrections corrections;

    /** A value before and after; absent for nothing. Days ISO-8601, numbers as text. */
    public record FieldJson(String name, String was, String is) {

        static FieldJson of(Correction.Field f) {
            return new FieldJson(f.name(), text(f.was()), text(f.is()));
        }
    }

    /** {@code effect}: roubles of countable volume that a purchase line adds or takes; absent for other facts. */
    public record CorrectionJson(String kind, String change, String key, String name, List<FieldJson> fields, String effect, String recordedAt,
                                 String author, String importId) {

        static CorrectionJson of(Correction c) {
            return new CorrectionJson(c.kind().name(), c.change().name(), c.key(), c.name(), c.fields().stream().map(FieldJson::of).toList(),
                    text(c.effect()), c.by().moment().toString(), c.by().author(), c.by().importId());
        }
    }

    /**
     * The newest first; {@code from} is required, {@code to} is now without a value. {@code kind} and {@code halfYear} narrow,
     * {@code added=false} leaves out what was not known at all before. {@code X-Total-Count} tells how many there are.
     */
    @GET
    public Response list(@PathParam("code") PartnerCode code, @Context UriInfo uri) {
        corrections.requireVisible(code);
        var q = uri.getQueryParameters();
        String halfYear = q.getFirst("halfYear");
        CorrectionFilter filter = new CorrectionFilter(Query.moment("from", q.getFirst("from")), Query.moment("to", q.getFirst("to")),
                Query.constant("kind", q.getFirst("kind"), FactKind.class), halfYear == null || halfYear.isBlank() ? null : HalfYear.parse(halfYear),
                !"false".equals(q.getFirst("added")));
        Page<Correction> page = corrections.find(code, filter, Query.page(q.getFirst("offset"), q.getFirst("limit"), q.getFirst("sort")));
        return Response.ok(page.items().stream().map(CorrectionJson::of).toList()).header("X-Total-Count", page.total()).build();
    }

    private static String text(Object value) {
        return value == null ? null : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
