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
import java.util.List;
import java.util.Set;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.sanction.GroundCode;
import ru.agatrt.partner.sanction.Measure;
import ru.agatrt.partner.sanction.MeasureKind;
import ru.agatrt.partner.sanction.NewMeasure;
import ru.agatrt.partner.sanction.NewViolation;
import ru.agatrt.partner.sanction.Sanctions;
import ru.agatrt.partner.sanction.Violation;

/** The register of violations, and measures; for directors and managers. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SanctionResource {

    @Inject
    private Sanctions sanctions;

    public record ViolationJson(String number, String partner, String ground, String happenedOn, String description, String evidence,
                                String state, String recordedBy, String recordedAt) {

        static ViolationJson of(Violation v) {
            return new ViolationJson(v.number(), v.partner().value(), v.ground().name(), v.happenedOn().toString(), v.description(), v.evidence(),
                    v.state().name(), v.recordedBy(), v.recordedAt().toString());
        }
    }

    public record MeasureJson(String number, String partner, String kind, String direction, String from, String to, Integer leadsPercent,
                              String ground, String violation, String reason, String evidence, String decidedOn, String decidedBy,
                              String liftedBy, String liftedReason) {

        static MeasureJson of(Measure m) {
            return new MeasureJson(m.number(), m.partner().value(), m.kind().name(), m.direction() == null ? null : m.direction().name(),
                    m.period().from().toString(), m.period().lastDay() == null ? null : m.period().lastDay().toString(), m.leadsPercent(),
                    m.basis().ground().name(), m.basis().violation(), m.basis().reason(), m.basis().evidence(), m.decidedOn().toString(),
                    m.decidedBy(), m.lifted() == null ? null : m.lifted().by(), m.lifted() == null ? null : m.lifted().reason());
        }
    }

    /** Violations, newest first, of one partner or of all, as known now or at a moment. */
    @GET
    @Path("violations")
    public Response violations(@QueryParam("partner") PartnerCode partner, @QueryParam("knownAt") String knownAt,
                               @QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        List<Violation> all = sanctions.violations(partner, Query.moment("knownAt", knownAt));
        return Query.paged(all, Query.page(offset, limit, null), ViolationJson::of);
    }

    /** Enters {@code {partner, ground, happenedOn, description, evidence}} as reported. */
    @POST
    @Path("violations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(String body) {
        JsonBody b = JsonBody.parse(body, Set.of("partner", "ground", "happenedOn", "description", "evidence"));
        String number = sanctions.report(new NewViolation(new PartnerCode(b.text("partner")), b.constant("ground", GroundCode.class),
                Query.date("happenedOn", b.text("happenedOn")), b.text("description"), b.text("evidence")));
        return Response.created(URI.create("violations/" + number)).entity(new Numbered(number)).build();
    }

    /** Number under which it was entered. */
    public record Numbered(String number) {
    }

    /** Decides {@code {state, evidence}}: {@code CONFIRMED} or {@code DISMISSED}; evidence may be left out. */
    @PUT
    @Path("violations/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resolve(@PathParam("number") String number, String body) {
        JsonBody b = JsonBody.parse(body, Set.of("state", "evidence"));
        Violation.State state = b.constant("state", Violation.State.class);
        if (state == null || state == Violation.State.REPORTED) {
            throw new InvalidInput("PARAMETER_CHOICE", "name", "state", "value", String.valueOf(state), "known",
                    List.of(Violation.State.CONFIRMED.name(), Violation.State.DISMISSED.name()));
        }
        sanctions.resolve(number, state == Violation.State.CONFIRMED, b.text("evidence"));
        return Response.noContent().build();
    }

    /** Measures, newest first, of one partner or of all, as known now or at a moment. */
    @GET
    @Path("measures")
    public Response measures(@QueryParam("partner") PartnerCode partner, @QueryParam("knownAt") String knownAt,
                             @QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        List<Measure> all = sanctions.measures(partner, Query.moment("knownAt", knownAt));
        return Query.paged(all, Query.page(offset, limit, null), MeasureJson::of);
    }

    /** Applies a measure. */
    @POST
    @Path("measures")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response apply(String body) {
        JsonBody b = JsonBody.parse(body, Set.of("partner", "kind", "direction", "lowerTo", "from", "to", "leadsPercent", "ground", "violation",
                "reason", "evidence"));
        Long percent = b.number("leadsPercent");
        String number = sanctions.apply(new NewMeasure(new PartnerCode(b.text("partner")), b.constant("kind", MeasureKind.class),
                b.constant("direction", Direction.class), b.constant("lowerTo", StatusCode.class), Query.date("from", b.text("from")),
                Query.date("to", b.text("to")), percent == null ? null : (int) Math.max(-1, Math.min(1000, percent)),
                new Measure.Basis(b.constant("ground", GroundCode.class), b.text("violation"), b.text("reason"), b.text("evidence"))));
        return Response.created(URI.create("measures/" + number)).entity(new Numbered(number)).build();
    }

    /** Lifts a measure: {@code {from, reason}}. */
    @POST
    @Path("measures/{number}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response lift(@PathParam("number") String number, String body) {
        JsonBody b = JsonBody.parse(body, Set.of("from", "reason"));
        sanctions.lift(number, Query.date("from", b.text("from")), b.text("reason"));
        return Response.noContent().build();
    }
}
