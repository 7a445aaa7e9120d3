package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentWay;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.reporting.archive.Statements;
import ru.agatrt.partner.web.support.KeptFile;

/** Archived statements and their files, byte for byte as they were first handed out. */
@Path("/statements")
@RequestScoped
public class StatementResource {

    @Inject
    private Statements statements;

    /** {@code list} is the published list the statement follows; {@code sha256} is of the file, hexadecimal; {@code size} in bytes. */
    public record StatementJson(String id, String partner, String halfYear, String list, String language, String format, String fileName,
                                long size, String sha256, String madeAt, String knownAt) {

        static StatementJson of(ArchivedDocument d) {
            return new StatementJson(d.id(), d.key().partner().value(), d.key().halfYear().toString(), d.key().list(), d.key().form().language(),
                    d.key().form().format(), d.file().name(), d.file().size(), d.file().sha256(), d.made().at().toString(),
                    d.made().knownAt().toString());
        }
    }

    /** Of the caller's own company; of any for staff, who name it. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@QueryParam("partner") String partner, @QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        PartnerCode code = partner == null || partner.isBlank() ? null : new PartnerCode(partner.strip());
        return Query.paged(statements.of(code), Query.page(offset, limit, null), StatementJson::of);
    }

    /** The file. Its SHA-256 stands in {@code Repr-Digest} (RFC 9530) and in {@code Digest} (RFC 3230). */
    @GET
    @Path("{id}")
    public Response file(@PathParam("id") String id) {
        Statements.Opened opened = statements.open(id, DocumentWay.REST);
        ArchivedDocument.File file = opened.document().file();
        Response.ResponseBuilder answer = Response.ok(opened.content(), file.mediaType());
        KeptFile.headers(file.name(), file.sha256()).forEach(answer::header);
        return answer.build();
    }
}
