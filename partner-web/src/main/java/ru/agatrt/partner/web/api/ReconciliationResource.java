package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationView;
import ru.agatrt.partner.reporting.reconciliation.Reconciliations;
import ru.agatrt.partner.web.api.problem.AcceptedLanguage;

/** Whether the warehouse is what the book says it should be. */
@Path("/warehouse/reconciliations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

    @Inject
    private Reconciliations reconciliations;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    private String acceptLanguage;

    /** Begins a comparison, or answers the one under way; {@code Location} is where its progress and result are told. */
    @POST
    public Response start(String body, @Context UriInfo uri) {
        JsonBody.parse(body, Set.of());
        ReconciliationView run = view(reconciliations.start().toString());
        return Response.accepted(ReconciliationJson.Run.of(run, AcceptedLanguage.of(acceptLanguage)))
                .location(uri.getBaseUriBuilder().path(ReconciliationResource.class).path(run.id().toString()).build()).build();
    }

    /** The newest first; {@code limit} up to 200. */
    @GET
    public List<ReconciliationJson.Run> list(@QueryParam("limit") String limit) {
        return reconciliations.latest(Query.page(null, limit, null).limit()).stream()
                .map(v -> ReconciliationJson.Run.of(v, AcceptedLanguage.of(acceptLanguage))).toList();
    }

    @GET
    @Path("{id}")
    public ReconciliationJson.Details get(@PathParam("id") String id) {
        ReconciliationView run = view(id);
        return ReconciliationJson.Details.of(run, reconciliations.details(run.id()), AcceptedLanguage.of(acceptLanguage));
    }

    private ReconciliationView view(String id) {
        return reconciliations.find(uuid(id)).orElseThrow(() -> new NotFound("RECONCILIATION_NOT_FOUND", "id", id));
    }

    /** What is no name of anything is the name of nothing that is there. */
    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("RECONCILIATION_NOT_FOUND", "id", id);
        }
    }
}
