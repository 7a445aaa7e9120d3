package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import ru.agatrt.partner.admission.ApplicationDecisions;
import ru.agatrt.partner.admission.ApplicationFilter;
import ru.agatrt.partner.admission.ApplicationRow;
import ru.agatrt.partner.admission.Applications;
import ru.agatrt.partner.admission.NewApplication;
import ru.agatrt.partner.admission.StatusApplication;
import ru.agatrt.partner.admission.StatusApplication.Words;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.web.api.problem.AcceptedLanguage;

/** Applications for authorized and silver. A partner hands in and sees its own; managers decide. */
@Path("/applications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {

    @Inject
    private Applications applications;
    @Inject
    private ApplicationDecisions decisions;
    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    private String acceptLanguage;

    public record ApplicationJson(String number, String partner, String status, String submittedOn, String submittedBy, String note,
                                  String state, String decidedOn, String decidedBy, String reason, String told, String from, String to) {

        static ApplicationJson of(StatusApplication a) {
            StatusApplication.Decision d = a.decision();
            Period term = d == null ? null : d.term();
            return new ApplicationJson(a.number(), a.partner().value(), a.status().name(), a.submittedOn().toString(), a.submittedBy(), a.note(),
                    a.state().name(), d == null ? null : d.on().toString(), d == null ? null : d.by(), d == null ? null : d.words().reason(),
                    d == null ? null : d.words().told(),
                    term == null ? null : term.from().toString(), term == null ? null : term.lastDay().toString());
        }
    }

    /** A page of applications, newest first. */
    @GET
    public Response list(@QueryParam("partner") PartnerCode partner, @QueryParam("state") String state, @QueryParam("offset") String offset,
                         @QueryParam("limit") String limit) {
        Page<ApplicationRow> page = applications.find(ApplicationFilter.of(partner, Query.constant("state", state, StatusApplication.State.class)),
                Query.page(offset, limit, "-submittedOn"));
        return Response.ok(page.items().stream().map(ApplicationRow::application).map(ApplicationJson::of).toList()).header("X-Total-Count", page.total()).build();
    }

    /** Hands in {@code {partner, status, note}}; a manager may name the day the letter came as {@code receivedOn}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(String body) {
        JsonBody b = JsonBody.parse(body, Set.of("partner", "status", "receivedOn", "note"));
        String number = applications.submit(new NewApplication(new PartnerCode(b.text("partner")), b.constant("status", StatusCode.class),
                Query.date("receivedOn", b.text("receivedOn")), b.text("note")));
        return Response.created(URI.create("applications/" + number)).entity(new SanctionResource.Numbered(number)).build();
    }

    /** What an application is decided on. */
    @GET
    @Path("{number}/scorecard")
    public PartnerJson.ScorecardJson scorecard(@PathParam("number") String number) {
        return PartnerJson.ScorecardJson.of(decisions.scorecard(number), AcceptedLanguage.of(acceptLanguage));
    }

    /** Takes an open application back. */
    @POST
    @Path("{number}/withdraw")
    public Response withdraw(@PathParam("number") String number) {
        applications.withdraw(number);
        return Response.noContent().build();
    }

    /** Grants: {@code {reason, told}}; the reason is needed where requirements are overlooked. */
    @POST
    @Path("{number}/grant")
    @Consumes(MediaType.APPLICATION_JSON)
    public Granted grant(@PathParam("number") String number, String body) {
        Period term = decisions.grant(number, words(body));
        return new Granted(term.from().toString(), term.lastDay().toString());
    }

    /** First and last day of the status given. */
    public record Granted(String from, String to) {
    }

    /** Refuses: {@code {reason, told}}; the reason is optional and stays with the vendor, what is told goes to the partner. */
    @POST
    @Path("{number}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refuse(@PathParam("number") String number, String body) {
        decisions.refuse(number, words(body));
        return Response.noContent().build();
    }

    private static Words words(String body) {
        JsonBody b = JsonBody.parse(body, Set.of("reason", "told"));
        return new Words(b.text("reason"), b.text("told"));
    }
}
