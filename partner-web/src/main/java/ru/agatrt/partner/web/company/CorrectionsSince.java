package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.correction.Correction;
import ru.agatrt.partner.correction.CorrectionFilter;
import ru.agatrt.partner.correction.CorrectionSummary;
import ru.agatrt.partner.correction.Corrections;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.web.support.Formats;
import ru.agatrt.partner.web.support.SiteAddress;

/** What was learnt of a company between the moment a page shows and now, told beside it. */
@RequestScoped
public class CorrectionsSince {

    private static final int SHOWN = 6;

    @EJB
    private Corrections corrections;
    @Inject
    private Clock clock;

    /**
     * @param then    whether the page shows what was known at an earlier moment
     * @param items   the newest ones
     * @param address of all of them
     */
    public record Block(boolean then, CorrectionSummary summary, List<Correction> items, String address) {

        /** With a plus or a true minus is said at the edge; zero and unknown say nothing. */
        public boolean isEffective() {
            return summary.effect() != null && summary.effect().signum() != 0;
        }

        /** How many are not shown here. */
        public long more() {
            return summary.total() - items.size();
        }
    }

    /**
     * After a moment asked for: everything learnt since. Without one, of a day that is over: what was corrected after it.
     *
     * @param base     address above the company's pages
     * @param knownAt  {@code null}: the page shows what is known now
     * @param asOf     day the page looks at
     * @param halfYear whose purchases it shows; {@code null}: several
     * @return {@code null} where there is nothing to tell
     */
    public Block of(PartnerCode code, String base, Instant knownAt, LocalDate asOf, HalfYear halfYear) {
        Instant from = knownAt != null ? knownAt : asOf.plusDays(1).atStartOfDay(Formats.MOSCOW).toInstant();
        if (from.isAfter(clock.instant())) {
            return null;
        }
        CorrectionFilter filter = new CorrectionFilter(from, null, null, halfYear, knownAt != null);
        CorrectionSummary summary = corrections.summary(code, filter);
        if (knownAt == null && summary.total() == 0) {
            return null;
        }
        return new Block(knownAt != null, summary, corrections.find(code, filter, PageRequest.of(0, SHOWN)).items(),
                base + "/corrections?from=" + SiteAddress.part(from.toString()) + (halfYear == null ? "" : "&halfYear=" + halfYear)
                + (knownAt != null ? "&added=yes" : ""));
    }
}
