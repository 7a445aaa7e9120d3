package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.TreeMap;
import ru.agatrt.partner.admission.RenewalCases;
import ru.agatrt.partner.admission.RenewalDecision;
import ru.agatrt.partner.admission.RenewalFilter;
import ru.agatrt.partner.admission.RenewalOutcome;
import ru.agatrt.partner.admission.RenewalRow;
import ru.agatrt.partner.admission.RenewalRun;
import ru.agatrt.partner.admission.Renewals;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PartnerCode;

/** The yearly renewal of authorized and silver: looked at, applied, its cases decided. */
@Path("/renewals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RenewalResource {

    @Inject
    private Renewals renewals;
    @Inject
    private RenewalCases cases;

    public record RunJson(String id, int year, String state, int percent, String knownAt, String hash, TreeMap<String, Long> counts, String season,
                          String requestedBy, String requestedAt, String appliedBy, String appliedOn) {

        static RunJson of(RenewalRun r) {
            TreeMap<String, Long> counts = new TreeMap<>();
            r.counts().forEach((outcome, n) -> counts.put(outcome.name(), n));
            return new RunJson(r.id(), r.year(), r.state().name(), r.progress().percent(), r.knownAt().toString(), r.hash(), counts, r.season().name(),
                    r.people().requestedBy(), r.people().requestedAt().toString(), r.people().appliedBy(),
                    r.people().appliedOn() == null ? null : r.people().appliedOn().toString());
        }
    }

    public record RowJson(String partner, String name, String status, String outcome, String from, String to, boolean suspended, int required, int met,
                          String decision, String decidedOn, String decidedBy, String reason) {

        static RowJson of(RenewalRow r) {
            RenewalDecision d = r.decision();
            return new RowJson(r.partner().value(), r.name(), r.status().name(), r.outcome().name(), r.term().from().toString(),
                    r.term().lastDay().toString(), r.suspended(), r.required(), r.met(), d == null ? null : d.kind().name(),
                    d == null ? null : d.on().toString(), d == null ? null : d.by(), d == null ? null : d.reason());
        }
    }

    /** Whether evaluating again what was known then gives the same. */
    public record Repeated(boolean same, String hash) {
    }

    /** A page of runs, newest first. */
    @GET
    public Response list(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        Page<RenewalRun> page = renewals.list(Query.page(offset, limit, null));
        return Response.ok(page.items().stream().map(RunJson::of).toList()).header("X-Total-Count", page.total()).build();
    }

    /** Begins a preview of the year whose January decides next. */
    @POST
    public Response preview() {
        RenewalRun run = renewals.preview();
        return Response.accepted(RunJson.of(run)).location(URI.create("renewals/" + run.id())).build();
    }

    @GET
    @Path("{id}")
    public RunJson get(@PathParam("id") String id) {
        return RunJson.of(renewals.get(id));
    }

    /** Rows of a run, those a person must see to first. */
    @GET
    @Path("{id}/rows")
    public Response rows(@PathParam("id") String id, @QueryParam("outcome") String outcome, @QueryParam("offset") String offset,
                         @QueryParam("limit") String limit) {
        Page<RenewalRow> page = renewals.rows(id, new RenewalFilter(null, Query.constant("outcome", outcome, RenewalOutcome.class), null, false),
                Query.page(offset, limit, null));
        return Response.ok(page.items().stream().map(RowJson::of).toList()).header("X-Total-Count", page.total()).build();
    }

    /** Applies a preview as a whole, in the background. */
    @POST
    @Path("{id}/apply")
    public Response apply(@PathParam("id") String id) {
        return Response.accepted(RunJson.of(renewals.apply(id))).build();
    }

    /** Evaluates again what was known then and compares. */
    @GET
    @Path("{id}/check")
    public Repeated check(@PathParam("id") String id) {
        return new Repeated(renewals.repeats(id), renewals.get(id).hash());
    }

    /** Decides a case: {@code {decision, reason}} with {@code LOWERED}, {@code KEPT} or {@code RESUMED}. */
    @PUT
    @Path("{id}/cases/{partner}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("id") String id, @PathParam("partner") PartnerCode partner, String body) {
        JsonBody b = JsonBody.parse(body, Set.of("decision", "reason"));
        RenewalDecision.Kind kind = b.constant("decision", RenewalDecision.Kind.class);
        if (kind == null) {
            throw new InvalidInput("RENEWAL_DECISION");
        }
        cases.decide(id, partner, kind, b.text("reason"));
        return Response.noContent().build();
    }
}
