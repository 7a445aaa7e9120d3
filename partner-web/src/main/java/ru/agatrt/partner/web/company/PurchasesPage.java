package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.ProductGroup;
import ru.agatrt.partner.purchase.LineBucket;
import ru.agatrt.partner.purchase.PurchaseFilter;
import ru.agatrt.partner.purchase.PurchaseRow;
import ru.agatrt.partner.purchase.PurchaseTotals;
import ru.agatrt.partner.purchase.Purchases;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListAddress;
import ru.agatrt.partner.web.support.ListPage;

/** {@code …/purchases}: the company's purchase lines, filtered by what stands in the address, with their totals. */
@Named("purchasesPage")
@RequestScoped
public class PurchasesPage {

    private static final int HALF_YEARS = 9;

    @EJB
    private Purchases purchases;
    @Inject
    private CompanyScope company;
    @Inject
    private AddressParameters parameters;
    @Inject
    private Clock clock;

    private ListPage<PurchaseRow> list;
    private PurchaseTotals totals;

    /** Reads what the address asks for; a closed page of the portal reads nothing. */
    public void load() {
        company.getCard();
        if (company.isClosed()) {
            return;
        }
        PurchaseFilter filter = PurchaseParameters.filter(parameters);
        ListAddress address = parameters.list(company.getBase() + "/purchases", PurchaseParameters.NAMES);
        list = address.read(page -> purchases.find(company.code(), filter, page, parameters.moment("knownAt")));
        totals = purchases.totals(company.code(), filter, parameters.moment("knownAt"));
    }

    public ListPage<PurchaseRow> getList() {
        return list;
    }

    public PurchaseTotals getTotals() {
        return totals;
    }

    public LineBucket[] getBuckets() {
        return LineBucket.values();
    }

    public ProductGroup[] getGroups() {
        return ProductGroup.values();
    }

    public PurchaseFilter.Type[] getTypes() {
        return PurchaseFilter.Type.values();
    }

    /** Name by code. */
    public Map<String, String> getSellers() {
        return purchases.sellers(company.code());
    }

    /** To choose the period from, newest first. */
    public List<HalfYear> getHalfYears() {
        return Stream.iterate(HalfYear.of(LocalDate.now(clock)), HalfYear::previous).limit(HALF_YEARS).toList();
    }
}
