package ru.agatrt.partner.web.receivable;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.receivable.AgeBucket;
import ru.agatrt.partner.receivable.Ageing;
import ru.agatrt.partner.receivable.DebtFilter;
import ru.agatrt.partner.receivable.DebtRow;
import ru.agatrt.partner.receivable.Debts;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;

/** {@code /console/receivables}: who owes what to whom and since when, the longest overdue first. */
@Named("debtsPage")
@RequestScoped
public class DebtsPage {

    @EJB
    private Debts debts;
    @EJB
    private PartnerDirectory partners;
    @Inject
    private AddressParameters parameters;

    private ListPage<DebtRow> list;
    private Ageing all;
    private Ageing shown;
    private LocalDate day;

    /** Reads what the address asks for. */
    public void load() {
        DebtFilter filter = DebtParameters.filter(parameters);
        list = parameters.list("/console/receivables", DebtParameters.NAMES).read(page -> debts.find(filter, page));
        shown = debts.ageing(filter);
        all = debts.ageing(new DebtFilter(filter.text(), filter.creditor(), null, false, filter.manager(), filter.when()));
        day = debts.day(filter);
    }

    public ListPage<DebtRow> getList() {
        return list;
    }

    /** Over all ages that the other filters leave. */
    public Ageing getAll() {
        return all;
    }

    /** Of what is listed. */
    public Ageing getShown() {
        return shown;
    }

    public LocalDate getDay() {
        return day;
    }

    public AgeBucket[] getBuckets() {
        return AgeBucket.values();
    }

    /** Name by code. */
    public Map<String, String> getCreditors() {
        return debts.creditors();
    }

    public List<String> getManagers() {
        return partners.managers();
    }
}
