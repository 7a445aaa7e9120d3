package ru.agatrt.partner.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.agatrt.partner.agreement.AgreementVersion;
import ru.agatrt.partner.agreement.AgreementView;
import ru.agatrt.partner.agreement.Agreements;
import ru.agatrt.partner.agreement.AmendAgreement;
import ru.agatrt.partner.agreement.ReportCalendar;
import ru.agatrt.partner.agreement.Terms;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.PartnerCode;

/** Agreements of a company (§3.1, §3.4). A partner gets its own, without authors and reasons. */
@Path("/partners/{code}/agreements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {

    private static final Set<String> MEMBERS = Set.of("signedOn", "lastDay", "directions", "territory", "reports", "reportDueDays", "conditions", "reason",
            "recordedAt");

    @Inject
    private Agreements agreements;

    /** {@code source}: PERSON or FILE; {@code supersededAt} is absent while the version is known. */
    public record VersionJson(String source, String signedOn, String lastDay, List<String> directions, String territory, String reports, Integer reportDueDays,
                              String conditions, String paperSha256, String author, String reason, String recordedAt, String supersededAt, String importId) {

        static VersionJson of(AgreementVersion v) {
            Terms t = v.terms();
            return new VersionJson(v.byPerson() ? "PERSON" : "FILE", iso(t.signedOn()), iso(t.lastDay()), t.directions().stream().sorted().map(Enum::name).toList(),
                    t.territory(), iso(t.calendar()), t.dueDays(), t.conditions(), v.file() == null ? null : v.file().sha256(),
                    v.byPerson() ? v.why().decidedBy() : v.source().author(), v.why().reason(), iso(v.source().since()), iso(v.source().until()),
                    v.source().importId());
        }
    }

    /** {@code contradicted}: a person's word holds and the file says otherwise. */
    public record AgreementJson(String number, VersionJson current, boolean contradicted, List<VersionJson> versions) {

        static AgreementJson of(AgreementView a) {
            return new AgreementJson(a.number(), VersionJson.of(a.current()), a.isContradicted(), a.versions().stream().map(VersionJson::of).toList());
        }
    }

    /** The newest signed first, as known now or at a moment. */
    @GET
    public List<AgreementJson> list(@PathParam("code") PartnerCode code, @QueryParam("knownAt") String knownAt) {
        return agreements.of(code, Query.moment("knownAt", knownAt)).stream().map(AgreementJson::of).toList();
    }

    /**
     * Says what holds: {@code {signedOn, lastDay, directions: "RETAIL+PROJECT", territory, reports, reportDueDays, conditions, reason, recordedAt}}.
     * {@code recordedAt} is that of the version looked at; without it whatever holds is replaced.
     */
    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    public AgreementJson amend(@PathParam("code") PartnerCode code, @PathParam("number") String number, String body) {
        agreements.of(code, null); // whose company it is not learns nothing else, not even what is wrong with the body
        JsonBody b = JsonBody.parse(body, MEMBERS);
        Long days = b.number("reportDueDays");
        Set<Direction> directions = b.text("directions") == null ? Set.of() : Arrays.stream(b.text("directions").split("\\+"))
                .map(d -> Query.constant("directions", d, Direction.class)).collect(Collectors.toSet());
        Terms terms = new Terms(Query.date("signedOn", b.text("signedOn")), Query.date("lastDay", b.text("lastDay")), directions, b.text("territory"),
                b.constant("reports", ReportCalendar.class), days == null ? null : (int) Math.max(-1, Math.min(1000, days)), b.text("conditions"));
        return AgreementJson.of(agreements.amend(new AmendAgreement(code, number, terms, b.text("reason"), Query.moment("recordedAt", b.text("recordedAt"))), null));
    }

    private static String iso(Object value) {
        return value == null ? null : value.toString();
    }
}
