package ru.agatrt.partner.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.purchase.HalfYearFacts;
import ru.agatrt.partner.purchase.VolumeView;
import ru.agatrt.partner.review.persistence.FormerList;
import ru.agatrt.partner.review.persistence.ReviewTable.Row;
import ru.agatrt.partner.review.persistence.WorkbenchTable;

/** Puts beside proposals what the workbench shows with them: four queries whatever their number. */
@ApplicationScoped
public class WorkbenchRows {

    @Inject
    private Jdbi book;
    @Inject
    private HalfYearFacts purchases;

    List<WorkbenchRow> complete(Row review, List<ProposalRow> rows) {
        Set<String> codes = rows.stream().map(r -> r.partner().value()).collect(Collectors.toSet());
        WorkbenchTable table = new WorkbenchTable(book);
        Map<String, ProposalContent> contents = table.contents(review.id(), codes);
        Map<String, FormerDecision> former = new FormerList(book).of(review.id(), codes);
        Map<String, Long> keys = table.keys(codes);
        HalfYear before = review.halfYear().previous();
        Map<Long, Map<HalfYear, VolumeView>> volumes = purchases.volumes(new PartnerSelection(keys.values(), review.known()), before.period());
        return rows.stream().map(r -> {
            String key = r.partner().value() + "|" + r.direction().name();
            BigDecimal previous = volumes.getOrDefault(keys.get(r.partner().value()), Map.of()).getOrDefault(before, VolumeView.EMPTY).countable();
            return new WorkbenchRow(r, contents.get(key).judged().get(0).blocking().stream().map(Finding::requirement).toList(), previous,
                    former.get(key));
        }).toList();
    }
}
