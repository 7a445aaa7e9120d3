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
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.review.StatusLists;

/** Published lists; anyone may read them. */
@Path("/status-lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatusListResource {

    @Inject
    private StatusLists lists;

    /** A page of lists, newest first. */
    @GET
    public Response all(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Query.paged(lists.all(), Query.page(offset, limit, null), l -> ReviewJson.StatusList.of(l, false));
    }

    /** The list of a half-year with its companies. */
    @GET
    @Path("{halfYear}")
    public ReviewJson.StatusList get(@PathParam("halfYear") String halfYear) {
        return ReviewJson.StatusList.of(lists.get(HalfYear.parse(halfYear).toString()), true);
    }

    /** A supplement to it. */
    @GET
    @Path("{halfYear}/{supplement:\\d+}")
    public ReviewJson.StatusList supplement(@PathParam("halfYear") String halfYear, @PathParam("supplement") String supplement) {
        return ReviewJson.StatusList.of(lists.get(HalfYear.parse(halfYear) + "/" + supplement), true);
    }
}
