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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentWay;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.run.ReportRunView;
import ru.agatrt.partner.reporting.run.ReportRuns;
import ru.agatrt.partner.web.api.problem.AcceptedLanguage;
import ru.agatrt.partner.web.support.KeptFile;
import ru.agatrt.partner.web.support.Messages;

/** Reports made in the background, and their files. */
@Path("/report-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportRunResource {

    @Inject
    private ReportRuns runs;
    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    private String acceptLanguage;

    /**
     * A run. {@code percent} is {@code null} while nobody can say; {@code sha256} is of the file, hexadecimal, {@code size} in bytes;
     * {@code problem} says why it failed, or what it waits for.
     */
    public record RunJson(String id, String report, String format, String lang, Map<String, String> parameters, String state, Integer percent,
                          String requestedBy, String requestedAt, String startedAt, String finishedAt, Long size, String sha256, ProblemJson problem) {

        static RunJson of(ReportRunView run, Locale language) {
            ReportRunView.Progress progress = run.progress();
            boolean kept = run.result() != null;
            return new RunJson(run.id(), run.request().name(), run.request().format().extension(), run.request().locale().getLanguage(),
                    run.request().parameters(), run.state().name(), kept ? Integer.valueOf(100) : progress.percent() < 0 ? null : Integer.valueOf(progress.percent()),
                    run.asked().by(), run.asked().at().toString(), text(progress.startedAt()), text(progress.finishedAt()),
                    kept ? run.result().size() : null, kept ? run.result().sha256() : null,
                    run.problem() == null ? null : new ProblemJson(run.problem().code(), Messages.text(language, run.problem().code(), run.problem().args())));
        }

        private static String text(Instant moment) {
            return moment == null ? null : moment.toString();
        }
    }

    /** A stable code and its sentence. */
    public record ProblemJson(String code, String detail) {
    }

    /** Begins a report {@code {report, format, lang, halfYear, partner, asOf, supplement}}; {@code Location} is where its progress is told. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(String body, @Context UriInfo uri) {
        JsonBody b = JsonBody.parse(body, Set.of("report", "format", "lang", "halfYear", "partner", "asOf", "supplement"));
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : Set.of("halfYear", "partner", "asOf", "supplement")) {
            if (b.text(name) != null) {
                parameters.put(name, b.text(name));
            }
        }
        String report = String.valueOf(b.text("report"));
        String extension = b.text("format") == null ? "pdf" : b.text("format");
        ReportFormat format = ReportFormat.ofExtension(extension).orElseThrow(() -> new InvalidInput("REPORT_FORMAT", "report", report, "format", extension));
        ReportRunView run = runs.get(runs.begin(new ReportRequest(report, format, parameters,
                AcceptedLanguage.of(b.text("lang") == null ? acceptLanguage : b.text("lang")))));
        return Response.accepted(RunJson.of(run, language())).location(uri.getBaseUriBuilder().path(ReportRunResource.class).path(run.id()).build()).build();
    }

    /** The caller's own and those of schedules, newest first; of one report with {@code report}. */
    @GET
    public Response list(@QueryParam("report") String report, @QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        Page<ReportRunView> page = runs.list(report == null || report.isBlank() ? null : report, Query.page(offset, limit, null));
        return Response.ok(page.items().stream().map(run -> RunJson.of(run, language())).toList()).header("X-Total-Count", page.total()).build();
    }

    @GET
    @Path("{id}")
    public RunJson get(@PathParam("id") String id) {
        return RunJson.of(runs.get(id), language());
    }

    /** Stops a run: at once while it waits, else with the next page; one that has ended stays as it is. */
    @POST
    @Path("{id}/cancel")
    public RunJson cancel(@PathParam("id") String id, String body) {
        JsonBody.parse(body, Set.of());
        return RunJson.of(runs.cancel(id), language());
    }

    /** What was made, byte for byte as it was kept. Its SHA-256 stands in {@code Repr-Digest} (RFC 9530) and in {@code Digest} (RFC 3230). */
    @GET
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") String id) {
        ReportRuns.Opened opened = runs.open(id, DocumentWay.REST);
        ArchivedDocument.File file = opened.document().file();
        Response.ResponseBuilder answer = Response.ok(opened.content(), file.mediaType());
        KeptFile.headers(file.name(), file.sha256()).forEach(answer::header);
        return answer.build();
    }

    private Locale language() {
        return AcceptedLanguage.of(acceptLanguage);
    }
}
