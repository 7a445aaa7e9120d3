package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.program.EditionCatalogue;
import ru.agatrt.partner.program.EditionDetails;
import ru.agatrt.partner.program.EditionDrafts;
import ru.agatrt.partner.program.EditionTerms;
import ru.agatrt.partner.program.EditionVersion;
import ru.agatrt.partner.program.InForceOrder;
import ru.agatrt.partner.program.NewDraft;
import ru.agatrt.partner.program.Titles;
import ru.agatrt.partner.web.api.problem.AcceptedLanguage;

/**
 * Editions of the program and their drafts. Whatever changes an edition names the version it has seen in {@code If-Match},
 * as {@code ETag} told it, and is answered 412 when somebody else was faster.
 */
@Path("/editions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class EditionResource {

    @Inject
    private EditionCatalogue catalogue;
    @Inject
    private EditionDrafts drafts;
    @Inject
    private EditionTerms terms;
    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    private String acceptLanguage;
    @HeaderParam(HttpHeaders.IF_MATCH)
    private String ifMatch;

    @GET
    public List<EditionJson.Summary> list() {
        return catalogue.all().stream().map(EditionJson.Summary::of).toList();
    }

    /** An edition with all its cells, what differs from the edition compared with, and remarks. */
    @GET
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        return tagged(Response.ok(), code);
    }

    /** Makes a draft: {@code {"copyOf", "code", "titleRu", "titleEn"}}. */
    @POST
    public Response copy(JsonObject body, @Context UriInfo uri) {
        String code = EditionJson.text(body, "code");
        drafts.copy(new NewDraft(EditionJson.text(body, "copyOf"), code,
                new Titles(EditionJson.text(body, "titleRu"), EditionJson.text(body, "titleEn"))));
        return tagged(Response.created(uri.getBaseUriBuilder().path(EditionResource.class).path(code).build()), code);
    }

    /** Changes cells of a draft, all or none; the title is the cell {@code TITLE}. */
    @PUT
    @Path("{code}/cells")
    public Response change(@PathParam("code") String code, JsonObject body) {
        drafts.change(seen(code), EditionJson.cells(body));
        return tagged(Response.ok(), code);
    }

    @DELETE
    @Path("{code}/readings/{reading}")
    public Response removeReading(@PathParam("code") String code, @PathParam("reading") String reading) {
        drafts.removeReading(seen(code), reading);
        return tagged(Response.ok(), code);
    }

    @DELETE
    @Path("{code}")
    public Response delete(@PathParam("code") String code) {
        drafts.delete(seen(code));
        return Response.noContent().build();
    }

    /** Puts a draft into force: {@code {"from": "2027-01-01", "confirmed": false}}. */
    @POST
    @Path("{code}/in-force")
    public Response putInForce(@PathParam("code") String code, JsonObject body) {
        terms.putInForce(new InForceOrder(seen(code), Query.date("from", EditionJson.text(body, "from")),
                "true".equals(EditionJson.text(body, "confirmed"))));
        return tagged(Response.ok(), code);
    }

    /** Takes an edition back before its first day. */
    @POST
    @Path("{code}/withdrawal")
    public Response withdraw(@PathParam("code") String code) {
        terms.withdraw(seen(code));
        return tagged(Response.ok(), code);
    }

    private Response tagged(Response.ResponseBuilder answer, String code) {
        EditionDetails details = catalogue.details(code);
        return answer.entity(EditionJson.Details.of(details, AcceptedLanguage.of(acceptLanguage)))
                .tag(new EntityTag(Long.toString(details.card().version()))).build();
    }

    private EditionVersion seen(String code) {
        String version = ifMatch == null ? "" : ifMatch.replaceAll("[W/\"\\s]", "");
        if (!version.matches("\\d{1,15}")) {
            throw new InvalidInput("VERSION_MISSING");
        }
        return new EditionVersion(code, Long.parseLong(version));
    }
}
