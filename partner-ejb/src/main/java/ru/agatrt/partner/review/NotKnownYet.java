package ru.agatrt.partner.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.review.NotKnown.Ref;
import ru.agatrt.partner.review.persistence.ReviewTable;
import ru.agatrt.partner.review.persistence.WorkbenchTable;

/**
 * Gathers what provisional proposals hang on. What was found is fixed with the review, so a summary is made once and remembered
 * for the few reviews people look at.
 */
@ApplicationScoped
public class NotKnownYet {

    private static final int REMEMBERED = 8;

    private final Map<String, List<NotKnown>> made = new LinkedHashMap<>(REMEMBERED, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<NotKnown>> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Inject
    private Jdbi book;

    private record Gap(String code, Requirement requirement) {
    }

    List<NotKnown> of(ReviewTable.Row review) {
        synchronized (made) {
            List<NotKnown> known = made.get(review.publicId());
            if (known != null) {
                return known;
            }
        }
        List<NotKnown> gathered = gather(review.id());
        synchronized (made) {
            made.put(review.publicId(), gathered);
        }
        return gathered;
    }

    private List<NotKnown> gather(long review) {
        Map<Gap, List<Ref>> proposals = new LinkedHashMap<>();
        Map<Gap, BigDecimal> amounts = new LinkedHashMap<>();
        new WorkbenchTable(book).eachProvisional(review, (ref, content) -> content.unknowns().stream().filter(Unknown::sufficient).forEach(u -> {
            Gap gap = new Gap(u.text().code(), u.requirement());
            List<Ref> refs = proposals.computeIfAbsent(gap, first -> new ArrayList<>());
            if (!refs.contains(ref)) { // of two distributors, say
                refs.add(ref);
            }
            if (u.text().args().get("amount") instanceof BigDecimal amount) {
                amounts.merge(gap, amount, BigDecimal::add);
            }
        }));
        return proposals.entrySet().stream().map(e -> new NotKnown(e.getKey().code(), e.getKey().requirement(), amounts.get(e.getKey()), e.getValue()))
                .sorted(Comparator.comparingInt((NotKnown n) -> n.proposals().size()).reversed()).toList();
    }
}
