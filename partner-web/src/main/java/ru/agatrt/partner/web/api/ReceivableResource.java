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
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.receivable.Ageing;
import ru.agatrt.partner.receivable.OpenDocument;
import ru.agatrt.partner.receivable.ReceivableView;
import ru.agatrt.partner.receivable.Receivables;

/** What a company owes: open documents and sums by age. */
@Path("/partners/{code}/receivables")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReceivableResource {

    @Inject
    private Receivables receivables;

    public record DocumentJson(String creditor, String documentNo, String dueOn, String amount, String outstanding, long daysOverdue,
                               String asOf) {
    }

    /** Sums by days past due; {@code overdue} is all but {@code notDue}. */
    public record AgeingJson(String notDue, String days1to30, String days31to60, String days61to90, String over90, String overdue,
                             String total) {
    }

    public record ReceivablesJson(String partner, String asOf, AgeingJson ageing, List<DocumentJson> documents) {
    }

    /** As of a day (today when absent) and as known at a moment (now when absent). */
    @GET
    public ReceivablesJson get(@PathParam("code") PartnerCode code, @QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt) {
        ReceivableView view = receivables.of(code, Query.date("asOf", asOf), Query.moment("knownAt", knownAt));
        Ageing a = view.ageing();
        return new ReceivablesJson(code.value(), view.asOf().toString(),
                new AgeingJson(a.notDue().toPlainString(), a.to30().toPlainString(), a.to60().toPlainString(), a.to90().toPlainString(),
                        a.beyond90().toPlainString(), a.overdue().toPlainString(), a.total().toPlainString()),
                view.documents().stream().map(d -> document(d, view)).toList());
    }

    private static DocumentJson document(OpenDocument d, ReceivableView view) {
        return new DocumentJson(d.creditor(), d.documentNo(), d.dueOn().toString(), d.amount().toPlainString(),
                d.outstanding().toPlainString(), Math.max(0, d.daysOverdue(view.asOf())), d.asOf().toString());
    }
}
