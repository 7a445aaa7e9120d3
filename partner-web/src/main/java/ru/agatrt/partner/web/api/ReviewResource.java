package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.review.ProposalFilter;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.ProposalRow;
import ru.agatrt.partner.review.Publication;
import ru.agatrt.partner.review.ReviewChecks;
import ru.agatrt.partner.review.ReviewDecision;
import ru.agatrt.partner.review.ReviewDecisions;
import ru.agatrt.partner.review.ReviewView;
import ru.agatrt.partner.review.Reviews;
import ru.agatrt.partner.web.api.problem.AcceptedLanguage;

/** The half-year review: evaluated in the background, decided by people, approved and published by a director. */
@Path("/reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    @Inject
    private Reviews reviews;
    @Inject
    private ReviewDecisions decisions;
    @Inject
    private Publication publication;
    @Inject
    private ReviewChecks checks;
    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    private String acceptLanguage;

    /** Begins a review {@code {halfYear}}; {@code Location} is where its progress is told. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(String body, @Context UriInfo uri) {
        ReviewView review = reviews.start(HalfYear.parse(JsonBody.parse(body, Set.of("halfYear")).text("halfYear")));
        return Response.accepted(ReviewJson.Review.of(review))
                .location(uri.getBaseUriBuilder().path(ReviewResource.class).path(review.id()).build()).build();
    }

    /** A page of reviews, newest first. */
    @GET
    public Response list(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        Page<ReviewView> page = reviews.list(Query.page(offset, limit, null));
        return Response.ok(page.items().stream().map(ReviewJson.Review::of).toList()).header("X-Total-Count", page.total()).build();
    }

    @GET
    @Path("{id}")
    public ReviewJson.Review get(@PathParam("id") String id) {
        return ReviewJson.Review.of(reviews.get(id));
    }

    /** A page of proposals, worst first. */
    @GET
    @Path("{id}/proposals")
    public Response proposals(@PathParam("id") String id, @Context UriInfo uri) {
        var q = uri.getQueryParameters();
        Page<ProposalRow> page = reviews.proposals(id, filter(uri), Query.page(q.getFirst("offset"), q.getFirst("limit"), null));
        return Response.ok(page.items().stream().map(ReviewJson.Proposal::of).toList()).header("X-Total-Count", page.total()).build();
    }

    private static ProposalFilter filter(UriInfo uri) {
        var q = uri.getQueryParameters();
        return new ProposalFilter(q.getFirst("text"), Query.constant("proposal", q.getFirst("proposal"), ProposalKind.class),
                Query.constant("direction", q.getFirst("direction"), Direction.class), Query.flag("decided", q.getFirst("decided")),
                Query.flag("provisional", q.getFirst("provisional")), q.getFirst("manager"));
    }

    /**
     * Confirms every open proposal of a filter, the same as of the list of proposals; provisional ones only with
     * {@code provisionalToo=true}. Answers {@code {confirmed}}.
     */
    @POST
    @Path("{id}/proposals/confirm")
    public Map<String, Integer> confirm(@PathParam("id") String id, @QueryParam("provisionalToo") String provisionalToo, @Context UriInfo uri) {
        return Map.of("confirmed", decisions.confirm(id, filter(uri), Boolean.TRUE.equals(Query.flag("provisionalToo", provisionalToo))));
    }

    /** One proposal with everything it rests on. */
    @GET
    @Path("{id}/proposals/{partner}/{direction}")
    public ReviewJson.ProposalDetails proposal(@PathParam("id") String id, @PathParam("partner") PartnerCode partner,
                                               @PathParam("direction") String direction) {
        Direction d = Query.constant("direction", direction, Direction.class);
        return ReviewJson.ProposalDetails.of(reviews.proposal(id, partner, d), reviews.content(id, partner, d), AcceptedLanguage.of(acceptLanguage));
    }

    /** Decides {@code {decision, status, individualThreshold, reason, version}}; {@code version} guards against a change unseen. */
    @PUT
    @Path("{id}/proposals/{partner}/{direction}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReviewJson.Proposal decide(@PathParam("id") String id, @PathParam("partner") PartnerCode partner,
                                      @PathParam("direction") String direction, String body) {
        JsonBody b = JsonBody.parse(body, Set.of("decision", "status", "individualThreshold", "reason", "version"));
        ReviewDecision decision = new ReviewDecision(b.constant("decision", ProposalKind.class), b.constant("status", StatusCode.class),
                b.decimal("individualThreshold"), b.text("reason"));
        return ReviewJson.Proposal.of(decisions.decide(id, partner, Query.constant("direction", direction, Direction.class), decision,
                b.number("version")));
    }

    /** Takes a decision back. */
    @DELETE
    @Path("{id}/proposals/{partner}/{direction}")
    public ReviewJson.Proposal reopen(@PathParam("id") String id, @PathParam("partner") PartnerCode partner,
                                      @PathParam("direction") String direction) {
        return ReviewJson.Proposal.of(decisions.reopen(id, partner, Query.constant("direction", direction, Direction.class)));
    }

    @POST
    @Path("{id}/approve")
    public ReviewJson.Review approve(@PathParam("id") String id) {
        decisions.approve(id);
        return get(id);
    }

    @POST
    @Path("{id}/withdraw")
    public ReviewJson.Review withdraw(@PathParam("id") String id) {
        decisions.withdraw(id);
        return get(id);
    }

    @POST
    @Path("{id}/publish")
    public ReviewJson.Review publish(@PathParam("id") String id) {
        publication.publish(id);
        return get(id);
    }

    /** Runs the review again: {@code knowledge=SAME}, the default, or {@code PRESENT}. */
    @POST
    @Path("{id}/checks")
    public Response check(@PathParam("id") String id, @QueryParam("knowledge") String knowledge, @Context UriInfo uri) {
        String check = Query.constant("knowledge", knowledge, KnowledgeOfCheck.class) == KnowledgeOfCheck.PRESENT
                ? checks.presentKnowledge(id) : checks.sameKnowledge(id);
        return Response.accepted(ReviewJson.Check.of(checks.get(check)))
                .location(uri.getBaseUriBuilder().path(ReviewResource.class).path(id).path("checks").path(check).build()).build();
    }

    @GET
    @Path("{id}/checks/{check}")
    public ReviewJson.Check check(@PathParam("id") String id, @PathParam("check") String check) {
        return ReviewJson.Check.of(checks.get(check));
    }

    /** With which knowledge a review is run again. */
    enum KnowledgeOfCheck {
        SAME, PRESENT
    }
}
