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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import ru.agatrt.partner.intake.ImportErrorView;
import ru.agatrt.partner.intake.ImportView;
import ru.agatrt.partner.intake.Imports;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.web.api.problem.AcceptedLanguage;
import ru.agatrt.partner.web.support.RejectedRowsCsv;

/** Files sent in, and what became of them. A file is taken at once and read in the background. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    /** Errors told with an import; the file of refused rows has them all. */
    private static final int ERRORS_TOLD = 1000;

    @Inject
    private Imports imports;
    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    private String acceptLanguage;

    /** Takes a file; {@code Location} is where its state is told. */
    @POST
    @Path("{kind}")
    @Consumes(MediaType.WILDCARD)
    public Response submit(@PathParam("kind") String kind, @QueryParam("fileName") String fileName, @Context HttpHeaders headers,
                           InputStream body, @Context UriInfo uri) {
        InputStream whole = new WholeBody(body, headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
        ImportView taken = imports.submit(kind, fileName, headers.getHeaderString(HttpHeaders.CONTENT_TYPE), whole);
        return Response.accepted(ImportJson.ImportDetails.of(taken, List.of(), language()))
                .location(uri.getBaseUriBuilder().path(ImportResource.class).path(taken.id()).build()).build();
    }

    /** A page of imports, newest first; {@code X-Total-Count} tells how many there are. */
    @GET
    public Response list(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        Page<ImportView> page = imports.list(Query.page(offset, limit, null));
        return Response.ok(page.items().stream().map(i -> ImportJson.ImportDetails.of(i, null, language())).toList())
                .header("X-Total-Count", page.total()).build();
    }

    /** One import with the first errors. */
    @GET
    @Path("{id}")
    public ImportJson.ImportDetails get(@PathParam("id") String id) {
        ImportView view = imports.get(id);
        List<ImportErrorView> errors = view.rejected() == 0 ? List.of() : imports.errors(id, ERRORS_TOLD);
        return ImportJson.ImportDetails.of(view, errors, language());
    }

    /** Every refused row as sent, with its reasons. */
    @GET
    @Path("{id}/errors")
    @Produces("text/csv; charset=UTF-8")
    public Response errors(@PathParam("id") String id) {
        imports.get(id);
        Locale language = language();
        StreamingOutput rows = out -> RejectedRowsCsv.write(imports, id, language, out);
        return Response.ok(rows).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected.csv\"").build();
    }

    private Locale language() {
        return AcceptedLanguage.of(acceptLanguage);
    }
}
