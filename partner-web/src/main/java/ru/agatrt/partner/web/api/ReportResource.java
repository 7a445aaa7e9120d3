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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.catalogue.Reports;
import ru.agatrt.partner.web.api.problem.AcceptedLanguage;

/** The catalogue of reports and the reports themselves, as files. */
@Path("/reports")
@RequestScoped
public class ReportResource {

    @Inject
    private Reports reports;
    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    private String acceptLanguage;
    @QueryParam("lang")
    private String lang;

    /** An entry of the catalogue; {@code parameters} without which the report cannot be had are marked. */
    public record CatalogueEntry(String name, String title, List<ReportDescription.Parameter> parameters, List<String> formats,
                                 List<String> roles) {

        static CatalogueEntry of(ReportDescription report) {
            return new CatalogueEntry(report.name(), report.title(), report.parameters(),
                    report.formats().stream().map(ReportFormat::extension).toList(), report.roles().stream().sorted().toList());
        }
    }

    /** The reports the caller may have. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<CatalogueEntry> catalogue() {
        return reports.catalogue(language()).stream().map(CatalogueEntry::of).toList();
    }

    /** A report as a file; the other query parameters are the report's own. */
    @GET
    @Path("{name:[a-z-]+}.{extension:[a-z]+}")
    public Response file(@PathParam("name") String name, @PathParam("extension") String extension, @Context UriInfo uri) {
        ReportFormat format = ReportFormat.ofExtension(extension)
                .orElseThrow(() -> new NotFound("REPORT_NOT_FOUND", "report", name + "." + extension));
        RenderedReport report = reports.render(new ReportRequest(name, format, firstValues(uri.getQueryParameters()), language()));
        return Response.ok(report.content(), report.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + report.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Map<String, String> firstValues(MultivaluedMap<String, String> all) {
        Map<String, String> first = new LinkedHashMap<>();
        all.forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }

    private Locale language() {
        return AcceptedLanguage.of(lang != null ? lang : acceptLanguage);
    }
}
