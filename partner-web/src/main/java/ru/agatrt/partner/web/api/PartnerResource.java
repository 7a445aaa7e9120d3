package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Locale;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.partner.PartnerFilter;
import ru.agatrt.partner.partner.PartnerRow;
import ru.agatrt.partner.purchase.PurchaseVolumes;
import ru.agatrt.partner.review.ScorecardQuery;
import ru.agatrt.partner.review.Scorecards;
import ru.agatrt.partner.web.api.problem.AcceptedLanguage;

/** Companies, their volume and scorecards. A partner's account gets 404 for every company but its own. */
@Path("/partners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PartnerResource {

    @Inject
    private PartnerDirectory directory;
    @Inject
    private PurchaseVolumes volumes;
    @Inject
    private Scorecards scorecards;
    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    private String acceptLanguage;

    /** A page of companies; {@code X-Total-Count} tells how many match. {@code sort=-shortName} sorts downwards. */
    @GET
    public Response list(@Context UriInfo uri) {
        var q = uri.getQueryParameters();
        PartnerFilter filter = new PartnerFilter(q.getFirst("text"),
                Query.constant("status", q.getFirst("status"), StatusCode.class),
                Query.constant("direction", q.getFirst("direction"), Direction.class),
                q.getFirst("manager"), q.getFirst("region"));
        Page<PartnerRow> page = directory.find(filter, Query.page(q.getFirst("offset"), q.getFirst("limit"), q.getFirst("sort")));
        return Response.ok(page.items().stream().map(PartnerJson.PartnerSummary::of).toList())
                .header("X-Total-Count", page.total()).build();
    }

    @GET
    @Path("{code}")
    public PartnerJson.PartnerDetails card(@PathParam("code") PartnerCode code) {
        return PartnerJson.PartnerDetails.of(directory.card(code));
    }

    /** Volume of a half-year, as known now or at a moment. */
    @GET
    @Path("{code}/volume")
    public PartnerJson.VolumeJson volume(@PathParam("code") PartnerCode code, @QueryParam("halfYear") String halfYear,
                                         @QueryParam("knownAt") String knownAt) {
        HalfYear period = HalfYear.parse(halfYear);
        return PartnerJson.VolumeJson.of(code.value(), period.toString(),
                volumes.volume(code, period, Query.moment("knownAt", knownAt)));
    }

    /** A status judged for a half-year, or for the days from {@code from} to {@code to}. */
    @GET
    @Path("{code}/scorecard")
    public PartnerJson.ScorecardJson scorecard(@PathParam("code") PartnerCode code, @Context UriInfo uri) {
        var q = uri.getQueryParameters();
        String halfYear = q.getFirst("halfYear");
        ScorecardQuery query = new ScorecardQuery(code, Query.constant("status", q.getFirst("status"), StatusCode.class),
                halfYear == null ? null : HalfYear.parse(halfYear),
                period(Query.date("from", q.getFirst("from")), Query.date("to", q.getFirst("to"))),
                Query.date("asOf", q.getFirst("asOf")), Query.moment("knownAt", q.getFirst("knownAt")));
        return PartnerJson.ScorecardJson.of(scorecards.evaluate(query), language(q.getFirst("lang")));
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return null;
        }
        if (from == null || to == null) {
            throw new InvalidInput("PERIOD_MISSING");
        }
        return Period.closed(from, to);
    }

    private Locale language(String asked) {
        return AcceptedLanguage.of(asked != null ? asked : acceptLanguage);
    }
}
