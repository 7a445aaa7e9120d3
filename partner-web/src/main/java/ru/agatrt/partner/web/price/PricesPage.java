package ru.agatrt.partner.web.price;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.primefaces.model.LazyDataModel;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.ProductGroup;
import ru.agatrt.partner.pricing.PriceFilter;
import ru.agatrt.partner.pricing.PriceList;
import ru.agatrt.partner.pricing.PriceRow;
import ru.agatrt.partner.web.support.PagedRows;

/** {@code /console/prices} and {@code /portal/prices}: the official list, for one day or with its history. */
@Named("prices")
@ViewScoped
public class PricesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Instead of a day: prices of the past and of the future too. */
    public static final String EVERY_DAY = "all";

    @EJB
    private PriceList list;
    @Inject
    private transient Clock clock;

    private String text;
    private String territory;
    private String group;
    private String on;
    private LocalDate day;
    private LazyDataModel<PriceRow> rows;

    public void load() {
        day = EVERY_DAY.equals(on) ? null : on == null || on.isBlank() ? LocalDate.now(clock) : parsed(on);
        ProductGroup chosen = group == null || group.isBlank() ? null : Stream.of(ProductGroup.values()).filter(g -> g.name().equals(group))
                .findFirst().orElseThrow(() -> new InvalidInput("PARAMETER_CHOICE", "name", "group", "value", group,
                        "known", Stream.of(ProductGroup.values()).map(Enum::name).toList()));
        String words = text;
        String country = territory;
        LocalDate holding = day;
        rows = new PagedRows<>(page -> list.find(new PriceFilter(words, country, chosen, holding), page),
                row -> row.product() + "/" + row.territory() + "/" + row.from());
    }

    private static LocalDate parsed(String value) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput("PARAMETER_DATE", "name", "on", "value", value);
        }
    }

    /** Whether the list may be shown to the reader at all. */
    public boolean isOpen() {
        return list.isOpen();
    }

    public LazyDataModel<PriceRow> getRows() {
        return rows;
    }

    /** {@code null}: every day. */
    public LocalDate getDay() {
        return day;
    }

    public boolean isFiltered() {
        return Stream.of(text, territory, group, on).anyMatch(value -> value != null && !value.isBlank());
    }

    public List<String> getTerritoryChoices() {
        return list.territories();
    }

    public ProductGroup[] getGroupChoices() {
        return ProductGroup.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getTerritory() {
        return territory;
    }

    public void setTerritory(String territory) {
        this.territory = territory;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }
}
