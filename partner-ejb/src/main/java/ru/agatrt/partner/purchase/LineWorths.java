package ru.agatrt.partner.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.purchase.persistence.PurchaseLines;

/** What versions of lines are worth towards the volume, superseded ones too; checks nobody's rights, the facade that uses it does. */
@ApplicationScoped
public class LineWorths {

    @Inject
    private Jdbi book;

    /** For the container's proxies. */
    protected LineWorths() {
    }

    public LineWorths(Jdbi book) {
        this.book = book;
    }

    /**
     * Countable roubles by the key of the version, zero where it does not count; articles, deals and statuses as known at the moment.
     *
     * @param versions keys of versions; empty asks for nothing
     */
    public Map<Long, BigDecimal> countable(Collection<Long> versions, Knowledge known) {
        return versions.isEmpty() ? Map.of() : book.withHandle(h -> PurchaseLines.worth(h, versions, known)).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every line of a company that is in its half-year's sums, with what it adds to which of them. */
    public List<CountedLine> counted(long partnerKey, HalfYear halfYear, Knowledge known) {
        return book.withHandle(h -> PurchaseLines.counted(h, partnerKey, halfYear.period(), known));
    }
}
