package ru.agatrt.partner.web.document;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.reporting.archive.Statements;
import ru.agatrt.partner.review.StatusListView;
import ru.agatrt.partner.review.StatusLists;
import ru.agatrt.partner.web.company.CompanyScope;

/** Archived statements on a company's own pages: {@code /portal/statements} and {@code /console/partners/{code}/documents}. */
@Named("archivedStatements")
@RequestScoped
public class ArchivedStatements {

    /** Half-years listed at least, the running one with them. */
    private static final int LISTED = 8;

    @EJB
    private Statements statements;
    @EJB
    private StatusLists lists;
    @Inject
    private CompanyScope company;
    @Inject
    private Clock clock;

    private List<ArchivedDocument> list;
    private Map<HalfYear, String> published;

    public void load() {
        list = statements.of(company.getCard().code());
    }

    /** The newest half-year first. */
    public List<ArchivedDocument> getList() {
        if (list == null) {
            load();
        }
        return list;
    }

    /** Half-years with a statement to download, newest first: the running one, those that are over, all that are in the archive. */
    public List<HalfYear> getHalfYears() {
        HalfYear now = HalfYear.of(LocalDate.now(clock));
        HalfYear shown = Stream.iterate(now, HalfYear::previous).skip(LISTED - 1L).findFirst().orElse(now);
        HalfYear oldest = getList().stream().map(d -> d.key().halfYear()).filter(h -> h.compareTo(shown) < 0).min(HalfYear::compareTo).orElse(shown);
        return Stream.iterate(now, h -> h.compareTo(oldest) >= 0, HalfYear::previous).toList();
    }

    /** Number of the newest published list of a half-year; {@code null} while there is none. */
    public String listOf(HalfYear halfYear) {
        if (published == null) {
            published = new HashMap<>();
            for (StatusListView each : lists.all()) {
                published.putIfAbsent(each.halfYear(), each.number());
            }
        }
        return published.get(halfYear);
    }
}
