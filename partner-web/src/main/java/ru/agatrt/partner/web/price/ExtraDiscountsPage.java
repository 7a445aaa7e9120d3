package ru.agatrt.partner.web.price;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.primefaces.model.LazyDataModel;
import ru.agatrt.partner.pricing.ExtraDiscountRow;
import ru.agatrt.partner.pricing.PriceList;
import ru.agatrt.partner.web.support.PagedRows;

/** {@code /console/prices/extra}: extra discounts for extra competence, the ones granted today or all. */
@Named("extraDiscounts")
@ViewScoped
public class ExtraDiscountsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private PriceList list;
    @Inject
    private transient Clock clock;

    private String partner;
    private String show;
    private LocalDate today;
    private LazyDataModel<ExtraDiscountRow> rows;

    public void load() {
        today = LocalDate.now(clock);
        String code = partner;
        boolean current = !isAll();
        rows = new PagedRows<>(page -> list.extraDiscounts(code, current, page),
                row -> row.partner().value() + "/" + row.group() + "/" + row.from());
    }

    public LazyDataModel<ExtraDiscountRow> getRows() {
        return rows;
    }

    /** Past and future ones too. */
    public boolean isAll() {
        return "all".equals(show);
    }

    public boolean holds(ExtraDiscountRow row) {
        return row.holds(today);
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String partner) {
        this.partner = partner;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }
}
