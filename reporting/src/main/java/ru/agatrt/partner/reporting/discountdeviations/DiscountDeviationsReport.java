package ru.agatrt.partner.reporting.discountdeviations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.deviation.DeviationFilter;
import ru.agatrt.partner.deviation.DeviationRow;
import ru.agatrt.partner.deviation.Deviations;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.reporting.export.Forms;
import ru.agatrt.partner.reporting.export.HalfYearReport;

/** The book's own register of a half-year: what is due is a decision of the book, and the warehouse has no explanations (ADR 0099). */
@ApplicationScoped
public class DiscountDeviationsReport extends HalfYearReport {

    @Inject
    private Deviations deviations;

    public DiscountDeviationsReport() {
        super("discount-deviations");
    }

    @Override
    protected Forms gather(Asked asked) {
        HalfYear period = asked.period();
        String register = deviations.upToDate() ? "register.now" : "register.behind";
        List<DeviationRow> rows = new ArrayList<>();
        deviations.each(new DeviationFilter(null, period.firstDay(), period.lastDay(), null, null, null, null), rows::add);
        return new DeviationForms(new DiscountDeviations(period, rows),
                asked.imprint(List.of(asked.texts().say(register, "moment", asked.texts().moment(asked.call().producedAt())))));
    }
}
