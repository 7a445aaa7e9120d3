package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.agatrt.partner.receivable.AgeBucket;
import ru.agatrt.partner.receivable.Ageing;
import ru.agatrt.partner.receivable.DebtDay;
import ru.agatrt.partner.receivable.OpenDocument;
import ru.agatrt.partner.receivable.ReceivableView;
import ru.agatrt.partner.receivable.Receivables;
import ru.agatrt.partner.web.support.AddressParameters;

/** {@code …/receivables}: what the company owes to whom, as of a day and as known at a moment, and what it owed before. */
@Named("receivablesPage")
@RequestScoped
public class ReceivablesPage {

    @EJB
    private Receivables receivables;
    @Inject
    private CompanyScope company;
    @Inject
    private AddressParameters parameters;

    private ReceivableView view;
    private List<DebtDay> history;
    private List<Creditor> creditors;

    /**
     * What is owed to one creditor.
     *
     * @param name of a distributor; {@code null} for the vendor
     */
    public record Creditor(String code, String name, List<OpenDocument> documents, Ageing ageing) {
    }

    /** Reads what the address asks for; a closed page of the portal reads nothing. */
    public void load() {
        company.getCard();
        if (company.isClosed()) {
            return;
        }
        view = receivables.of(company.code(), parameters.day("asOf"), parameters.moment("knownAt"));
        history = receivables.history(company.code(), parameters.day("asOf"), parameters.moment("knownAt"));
        Map<String, String> names = receivables.creditorNames(company.code());
        Map<String, List<OpenDocument>> byCreditor = view.documents().stream()
                .collect(Collectors.groupingBy(OpenDocument::creditor, LinkedHashMap::new, Collectors.toList()));
        creditors = byCreditor.entrySet().stream()
                .map(e -> new Creditor(e.getKey(), names.get(e.getKey()), e.getValue(), Ageing.of(e.getValue(), view.asOf()))).toList();
    }

    public ReceivableView getView() {
        return view;
    }

    /** The one with the oldest due document first. */
    public List<Creditor> getCreditors() {
        return creditors;
    }

    /** The newest first. */
    public List<DebtDay> getHistory() {
        return history;
    }

    public AgeBucket[] getBuckets() {
        return AgeBucket.values();
    }
}
