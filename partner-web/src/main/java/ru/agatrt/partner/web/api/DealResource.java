package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.deal.DealDecision;
import ru.agatrt.partner.deal.DealFilter;
import ru.agatrt.partner.deal.DealRow;
import ru.agatrt.partner.deal.DealState;
import ru.agatrt.partner.deal.DealVersion;
import ru.agatrt.partner.deal.Deals;
import ru.agatrt.partner.deal.DecideDeal;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Page;

/** Project deals and the decisions on them. A partner's account gets its own deals, without authors and reasons. */
@Path("/deals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DealResource {

    @Inject
    private Deals deals;
    @Inject
    private Callers callers;

    /** {@code stake}: roubles that are volume if the deal counts. What a partner does not see is absent. */
    public record DealJson(String dealNo, String partner, String endCustomer, String registeredOn, String validTo, String state, String stake,
                           String inFile, String decidedBy, String decidedAt, String reason, String recordedAt) {

        static DealJson of(DealRow d) {
            DealRow.Told told = d.told();
            return new DealJson(d.dealNo(), d.partner().value(), d.endCustomer(), iso(d.registeredOn()), iso(d.validTo()), d.state().name(),
                    d.stake().toPlainString(), told == null ? null : told.file().name(), told == null ? null : told.decidedBy(),
                    told == null ? null : iso(told.decidedAt()), told == null ? null : told.reason(), iso(d.knownSince()));
        }
    }

    /** One version: known from {@code recordedAt} until {@code supersededAt}, which is absent while it is known. */
    public record VersionJson(String recordedAt, String supersededAt, String decision, String inFile, String source, String author,
                              String importId, String reason) {

        static VersionJson of(DealVersion v) {
            return new VersionJson(iso(v.since()), iso(v.until()), v.decision().name(), v.file().name(), v.byPerson() ? "PERSON" : "FILE",
                    v.author(), v.importId(), v.reason());
        }
    }

    public record DealDetails(DealJson deal, List<VersionJson> versions) {
    }

    /** @param recordedAt of the version that was looked at; without it whatever holds is decided */
    public record DecisionJson(String decision, String reason, String recordedAt) {
    }

    /** A page of deals, undecided ones first; {@code X-Total-Count} tells how many match. */
    @GET
    public Response list(@Context UriInfo uri) {
        var q = uri.getQueryParameters();
        String halfYear = q.getFirst("halfYear");
        DealFilter filter = new DealFilter(q.getFirst("text"), Query.constant("state", q.getFirst("state"), DealState.class),
                q.getFirst("partner"), q.getFirst("manager"), halfYear == null || halfYear.isBlank() ? null : HalfYear.parse(halfYear));
        Page<DealRow> page = deals.find(filter, Query.page(q.getFirst("offset"), q.getFirst("limit"), q.getFirst("sort")));
        return Response.ok(page.items().stream().map(DealJson::of).toList()).header("X-Total-Count", page.total()).build();
    }

    /** One deal with its versions, the newest first; a partner gets no versions, since they tell authors and reasons. */
    @GET
    @Path("{no}")
    public DealDetails get(@PathParam("no") String dealNo) {
        DealJson deal = DealJson.of(deals.get(dealNo));
        return new DealDetails(deal, callers.current().isPartner() ? List.of() : deals.history(dealNo).stream().map(VersionJson::of).toList());
    }

    /** Decides; the same decision for the same reason again changes nothing. */
    @PUT
    @Path("{no}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public DealJson decide(@PathParam("no") String dealNo, DecisionJson body) {
        DecisionJson said = body == null ? new DecisionJson(null, null, null) : body;
        return DealJson.of(deals.decide(new DecideDeal(dealNo, Query.constant("decision", said.decision(), DealDecision.class),
                said.reason(), Query.moment("recordedAt", said.recordedAt()))));
    }

    private static String iso(Object value) {
        return value == null ? null : value.toString();
    }
}
