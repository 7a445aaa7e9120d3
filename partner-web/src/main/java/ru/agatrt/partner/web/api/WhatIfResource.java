package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.whatif.Effect;
import ru.agatrt.partner.whatif.WhatIfFilter;
import ru.agatrt.partner.whatif.WhatIfRow;
import ru.agatrt.partner.whatif.WhatIfRun;
import ru.agatrt.partner.whatif.WhatIfs;

/** What a draft edition would make of a half-year, evaluated in the background. */
@Path("/what-ifs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfResource {

    @Inject
    private WhatIfs whatIfs;

    /** Begins a run {@code {edition, halfYear}} of a draft; {@code Location} is where its progress and result are told. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(String body, @Context UriInfo uri) {
        JsonBody b = JsonBody.parse(body, Set.of("edition", "halfYear"));
        WhatIfRun run = whatIfs.start(b.text("edition"), HalfYear.parse(b.text("halfYear")));
        return Response.accepted(WhatIfJson.Run.of(run)).location(uri.getBaseUriBuilder().path(WhatIfResource.class).path(run.id()).build()).build();
    }

    /** A page of runs, newest first; of one draft with {@code edition}. */
    @GET
    public Response list(@QueryParam("edition") String edition, @QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        Page<WhatIfRun> page = whatIfs.list(edition == null || edition.isBlank() ? null : edition, Query.page(offset, limit, null));
        return Response.ok(page.items().stream().map(WhatIfJson.Run::of).toList()).header("X-Total-Count", page.total()).build();
    }

    @GET
    @Path("{id}")
    public WhatIfJson.Details get(@PathParam("id") String id) {
        return WhatIfJson.Details.of(whatIfs.get(id), whatIfs.result(id));
    }

    /**
     * A page of partners, worst first, or by {@code sort}. Filters: {@code text}, {@code effect}, {@code gains} and {@code loses} (a status),
     * {@code benefit}.
     */
    @GET
    @Path("{id}/partners")
    public Response partners(@PathParam("id") String id, @Context UriInfo uri) {
        var q = uri.getQueryParameters();
        WhatIfFilter filter = new WhatIfFilter(q.getFirst("text"), Query.constant("effect", q.getFirst("effect"), Effect.class),
                Query.constant("gains", q.getFirst("gains"), StatusCode.class), Query.constant("loses", q.getFirst("loses"), StatusCode.class),
                q.getFirst("benefit"));
        Page<WhatIfRow> page = whatIfs.partners(id, filter, Query.page(q.getFirst("offset"), q.getFirst("limit"), q.getFirst("sort")));
        return Response.ok(page.items().stream().map(WhatIfJson.Partner::of).toList()).header("X-Total-Count", page.total()).build();
    }
}
