package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.review.ProposalFilter;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.ReviewState;
import ru.agatrt.partner.review.ReviewView;
import ru.agatrt.partner.review.Reviews;
import ru.agatrt.partner.review.Workbench;
import ru.agatrt.partner.review.WorkbenchCounts;
import ru.agatrt.partner.review.WorkbenchRow;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.Language;
import ru.agatrt.partner.web.support.ListAddress;
import ru.agatrt.partner.web.support.ListPage;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code /console/reviews/{id}}: one review, its proposals narrowed by what stands in the address. */
@Named("reviewPage")
@RequestScoped
public class ReviewPage {

    /** Parameter that names the proposal shown beside the list. */
    static final String SHOWN = "p";

    private static final String PATH = "/console/reviews/";

    @EJB
    private Reviews reviews;
    @EJB
    private Workbench workbench;
    @EJB
    private ProgramEditions editions;
    @Inject
    private AddressParameters parameters;
    @Inject
    private ReaderLanguage reader;
    @Inject
    private Clock clock;

    private ReviewView view;
    private WorkbenchCounts all;
    private WorkbenchCounts counts;
    private ListPage<WorkbenchRow> list;

    /** Proposals of one kind. @param count how many the filter leaves, on other pages too */
    public record Group(ProposalKind kind, int count, List<WorkbenchRow> rows) {
    }

    /**
     * Reads the review; once, also where a form comes back and nobody has called it yet.
     *
     * @throws ru.agatrt.partner.kernel.NotFound when there is none
     */
    public void load() {
        if (view != null) {
            return;
        }
        view = reviews.get(parameters.required("id"));
        if (isEvaluated()) {
            all = workbench.counts(view.id(), ProposalFilter.ALL);
            counts = workbench.counts(view.id(), getFilter());
            list = address().read(request -> workbench.rows(view.id(), getFilter(), request));
        }
    }

    public ReviewView getView() {
        load();
        return view;
    }

    public boolean isEvaluated() {
        return getView().findingsHash() != null;
    }

    public boolean isRunning() {
        return getView().state() == ReviewState.RUNNING;
    }

    /** People decide on it. */
    public boolean isOpen() {
        return getView().state() == ReviewState.PROPOSED;
    }

    /** Days to the deadline; negative once it is over. */
    public long getDaysLeft() {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), getView().deadline());
    }

    /** The deadline still concerns somebody. */
    public boolean isDue() {
        return !getView().supplementary() && (isRunning() || isOpen() || getView().state() == ReviewState.APPROVED);
    }

    public boolean isLate() {
        return isDue() && getDaysLeft() < 0;
    }

    public String getEdition() {
        EditionSummary edition = editions.byCode(getView().edition()).summary();
        return reader.getLanguage() == Language.RU ? edition.titleRu() : edition.titleEn();
    }

    /** What is shown: waiting ones by themselves while there are any. */
    public ProposalFilter getFilter() {
        return ReviewFilters.parse(parameters, isOpen() && all != null && all.waitingTotal() > 0 ? Boolean.FALSE : null);
    }

    /** {@code no}, {@code yes} or {@code all}: the choice of the filter as it is now. */
    public String getDecided() {
        Boolean wanted = getFilter().decided();
        return wanted == null ? ReviewFilters.ANY : wanted ? "yes" : "no";
    }

    private ListAddress address() {
        return parameters.list(PATH + view.id(), ReviewFilters.NAMES);
    }

    public ListPage<WorkbenchRow> getList() {
        load();
        return list;
    }

    /** Numbers of the review as a whole. */
    public WorkbenchCounts getAll() {
        load();
        return all;
    }

    /** Numbers under the filter. */
    public WorkbenchCounts getCounts() {
        load();
        return counts;
    }

    /** Proposals of a kind that wait, in the review as a whole. */
    public int waiting(String kind) {
        return getAll().of(ProposalKind.valueOf(kind), false);
    }

    /** Number of the list it was published as; {@code null} while it is not. */
    public String getListNo() {
        return getView().state() == ReviewState.PUBLISHED ? workbench.listNo(getView().id()).orElse(null) : null;
    }

    /** What the list shows, as a file. @param form {@code csv} or {@code xlsx} */
    public String download(String form) {
        Map<String, String> filters = new LinkedHashMap<>(getList().address().filters());
        filters.put("decided", getDecided());
        return new ListAddress(getList().address().path(), filters, getList().address().sort(), 1, ListAddress.ROWS.get(0))
                .download("/files/reviews/" + view.id() + "/proposals." + form);
    }

    /** Rows of the page by what is proposed, worst first. */
    public List<Group> getGroups() {
        Map<ProposalKind, List<WorkbenchRow>> byKind = getList().items().stream()
                .collect(Collectors.groupingBy(r -> r.proposal().proposal(), LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream().map(e -> new Group(e.getKey(), counts.of(e.getKey(), getFilter().decided()), e.getValue())).toList();
    }

    /** Key of the proposal shown beside the list; {@code null} when the list is empty. */
    public String getShown() {
        String asked = parameters.text(SHOWN);
        return asked != null ? asked : getList() == null || getList().isNone() ? null : getList().items().get(0).key();
    }

    /** Whether a person asked for it by name, or it is just the first. */
    public boolean isAsked() {
        return parameters.text(SHOWN) != null;
    }

    public boolean isShown(WorkbenchRow row) {
        return row.key().equals(getShown());
    }

    /** The row after the one shown, or the one before the last; empty when there is no other. */
    public String getNext() {
        return beside(1, -1);
    }

    public String getPrevious() {
        return beside(-1, 0);
    }

    private String beside(int wanted, int instead) {
        List<WorkbenchRow> rows = getList().items();
        for (int i = 0; i < rows.size(); i++) {
            if (isShown(rows.get(i))) {
                int at = i + wanted >= 0 && i + wanted < rows.size() ? i + wanted : i + instead;
                return at < 0 || at == i ? "" : rows.get(at).key();
            }
        }
        return "";
    }

    /** Everything a form must say to come back to this very page. */
    public Map<String, String> getHidden() {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("id", getView().id());
        if (getList() != null) {
            hidden.putAll(getList().address().parameters());
        }
        return hidden;
    }

    /** This page with a proposal beside the list; none for an empty key. */
    public String with(String key) {
        return key == null || key.isEmpty() ? getList().address().here() : getList().address().plus(SHOWN, key);
    }
}
