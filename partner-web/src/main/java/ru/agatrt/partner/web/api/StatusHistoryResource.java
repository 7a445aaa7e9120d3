package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.partner.StatusHistory;
import ru.agatrt.partner.partner.StatusTimeline;
import ru.agatrt.partner.status.StatusVersion;
import ru.agatrt.partner.status.SuspensionVersion;

/** Every assignment and suspension of a company with all its versions; a partner gets its own, without authors and reasons. */
@Path("/partners/{code}/statuses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatusHistoryResource {

    @Inject
    private StatusHistory history;

    /** {@code supersededAt} is absent while the version is known; what a partner does not see is absent. */
    public record VersionJson(String status, String direction, String from, String to, String individualThreshold, String cause, String decidedOn,
                              String decidedBy, String note, String recordedAt, String supersededAt, String importId) {

        static VersionJson of(StatusVersion v) {
            return new VersionJson(v.held().status().name(), v.held().direction().name(), iso(v.held().from()), iso(v.held().lastDay()),
                    v.held().individualThreshold() == null ? null : Money.of(v.held().individualThreshold()).toPlainString(), v.cause().name(),
                    iso(v.held().decidedOn()), v.decidedBy(), v.held().note(), iso(v.source().since()), iso(v.source().until()), v.source().importId());
        }
    }

    /** {@code direction} is absent where all statuses are meant. */
    public record SuspensionJson(String direction, String from, String to, String ground, String reason, String decidedOn, String decidedBy,
                                 String recordedAt, String supersededAt) {

        static SuspensionJson of(SuspensionVersion v) {
            return new SuspensionJson(iso(v.suspension().direction()), iso(v.suspension().period().from()), iso(v.suspension().period().lastDay()),
                    v.suspension().ground(), v.suspension().reason(), iso(v.suspension().decidedOn()), v.suspension().decidedBy(),
                    iso(v.source().since()), iso(v.source().until()));
        }
    }

    /** As known at {@code knownAt}; versions superseded by then are told too. */
    public record HistoryJson(String partner, String knownAt, List<VersionJson> assignments, List<SuspensionJson> suspensions) {
    }

    /** The newest assignment first, of each the newest version first. */
    @GET
    public HistoryJson get(@PathParam("code") PartnerCode code, @QueryParam("knownAt") String knownAt) {
        StatusTimeline timeline = history.timeline(code, Query.moment("knownAt", knownAt));
        return new HistoryJson(code.value(), iso(timeline.knownAt()),
                timeline.assignments().stream().flatMap(e -> Stream.concat(Stream.of(e.shown()), e.earlier().stream())).map(VersionJson::of).toList(),
                timeline.suspensions().stream().flatMap(e -> Stream.concat(Stream.of(e.shown()), e.earlier().stream())).map(SuspensionJson::of).toList());
    }

    private static String iso(Object value) {
        return value == null ? null : value.toString();
    }
}
