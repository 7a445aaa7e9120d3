package ru.agatrt.partner.web.deviation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ru.agatrt.partner.deviation.UnequalDiscounts;
import ru.agatrt.partner.deviation.UnequalSet;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.ProductGroup;

/** {@code /console/deviations/unequal}: equal partners at unequal discounts, by product group and half-year. */
@Named("unequal")
@RequestScoped
public class UnequalPage {

    private static final int CHOICES = 8;

    @EJB
    private UnequalDiscounts discounts;
    @Inject
    private Clock clock;

    private String halfYear;
    private String group;
    private HalfYear period;
    private List<ProductGroup> groups;
    private ProductGroup chosen;
    private List<UnequalSet> sets = List.of();

    public void load() {
        period = halfYear == null || halfYear.isBlank() ? HalfYear.of(LocalDate.now(clock)) : HalfYear.parse(halfYear);
        groups = discounts.groups(period);
        if ((halfYear == null || halfYear.isBlank()) && groups.isEmpty()) {
            // A half-year just begun has nothing to compare yet.
            period = period.previous();
            groups = discounts.groups(period);
        }
        chosen = group == null || group.isBlank() ? groups.stream().findFirst().orElse(null) : known(group);
        if (chosen != null) {
            sets = discounts.find(chosen, period);
        }
    }

    private static ProductGroup known(String name) {
        return Stream.of(ProductGroup.values()).filter(g -> g.name().equals(name)).findFirst()
                .orElseThrow(() -> new InvalidInput("PARAMETER_CHOICE", "name", "group", "value", name,
                        "known", Stream.of(ProductGroup.values()).map(Enum::name).toList()));
    }

    public List<HalfYear> getHalfYears() {
        HalfYear last = HalfYear.of(LocalDate.now(clock));
        HalfYear first = period.compareTo(last) > 0 ? period : last;
        return Stream.iterate(first, HalfYear::previous).limit(CHOICES).toList();
    }

    public HalfYear getPeriod() {
        return period;
    }

    public ProductGroup getChosen() {
        return chosen;
    }

    public List<ProductGroup> getGroups() {
        return groups;
    }

    public List<UnequalSet> getSets() {
        return sets;
    }

    public String getHalfYear() {
        return halfYear;
    }

    public void setHalfYear(String halfYear) {
        this.halfYear = halfYear;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }
}
