package ru.agatrt.partner.web.admission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.admission.RenewalCases;
import ru.agatrt.partner.admission.RenewalDecision;
import ru.agatrt.partner.admission.RenewalFilter;
import ru.agatrt.partner.admission.RenewalOutcome;
import ru.agatrt.partner.admission.RenewalRow;
import ru.agatrt.partner.admission.RenewalRun;
import ru.agatrt.partner.admission.RenewalState;
import ru.agatrt.partner.admission.Renewals;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;

/** {@code /console/renewals} and {@code /console/renewals/{id}}: a run of the yearly renewal, looked at before it is applied. */
@Named("renewalsPage")
@RequestScoped
public class RenewalsPage {

    private static final String HERE = "/console/renewals";
    private static final int RUNS = 10;

    @EJB
    private Renewals renewals;
    @EJB
    private RenewalCases cases;
    @EJB
    private PartnerDirectory partners;
    @Inject
    private AddressParameters parameters;
    @Inject
    private Acted acted;

    private boolean loaded;
    private List<RenewalRun> runs;
    private RenewalRun run;
    private ListPage<RenewalRow> list;
    private Map<String, List<Finding>> missing = Map.of();

    /** Reads the run the address names, or the newest; once, also where a form comes back. */
    public void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        runs = renewals.list(PageRequest.of(0, RUNS)).items();
        String id = parameters.text("id");
        run = id != null ? renewals.get(id) : runs.stream().findFirst().orElse(null);
        if (run != null && run.hash() != null) {
            list = parameters.list(getAddress(), "text", "outcome", "manager", "open")
                    .read(page -> renewals.rows(run.id(), new RenewalFilter(parameters.text("text"), parameters.constant("outcome", RenewalOutcome.class),
                            parameters.text("manager"), parameters.text("open") != null), page));
            missing = renewals.missing(run.id(), list.items());
        }
    }

    /** {@code null} while nobody has begun one. */
    public RenewalRun getRun() {
        load();
        return run;
    }

    /** Newest first. */
    public List<RenewalRun> getRuns() {
        load();
        return runs;
    }

    /** {@code null} while the run is evaluated for the first time. */
    public ListPage<RenewalRow> getList() {
        load();
        return list;
    }

    /** The year whose January decides next. */
    public int getYear() {
        return renewals.year();
    }

    public String getAddress() {
        return HERE + "/" + getRun().id();
    }

    public RenewalOutcome[] getOutcomes() {
        return RenewalOutcome.values();
    }

    public List<String> getManagers() {
        return partners.managers();
    }

    /** Conditions that keep a row from being renewed. */
    public List<Finding> missing(RenewalRow row) {
        return missing.getOrDefault(row.partner().value() + "/" + row.status(), List.of());
    }

    /** Whether a new preview of the year may be begun from here. */
    public boolean isMayPreview() {
        return getRun() == null || !getRun().state().isAtWork();
    }

    /** The case whose dialog is open; {@code null} for none. */
    public RenewalRow getDecided() {
        String company = parameters.text("case");
        if (company == null || getRun() == null || getRun().state() != RenewalState.APPLIED) {
            return null;
        }
        return renewals.rows(run.id(), new RenewalFilter(company, null, null, true), PageRequest.of(0, 1)).items().stream().findFirst().orElse(null);
    }

    /** What may be decided on it. */
    public List<RenewalDecision.Kind> getDecisions() {
        return getDecided().outcome() == RenewalOutcome.SUSPEND ? List.of(RenewalDecision.Kind.RESUMED)
                : List.of(RenewalDecision.Kind.LOWERED, RenewalDecision.Kind.KEPT);
    }

    /** Asked again each second while a job works; shows the whole page when it is done. */
    public void refresh() throws IOException {
        if (!getRun().state().isAtWork()) {
            Faces.redirect(getAddress());
        }
    }

    /** Begins a preview. */
    public void preview() throws IOException {
        acted.attempt(HERE, () -> {
            renewals.preview();
            return acted.say("renewals.done.preview");
        });
    }

    /** Applies the preview shown. */
    public void apply() throws IOException {
        String id = parameters.required("id");
        acted.attempt(HERE + "/" + id, () -> {
            renewals.apply(id);
            return acted.say("renewals.done.apply");
        });
    }

    /** Decides a case. */
    public void decide() throws IOException {
        String id = parameters.required("id");
        String company = parameters.required("case");
        acted.attempt(HERE + "/" + id + "?open=yes", () -> {
            RenewalDecision.Kind kind = parameters.constant("decision", RenewalDecision.Kind.class);
            cases.decide(id, new PartnerCode(company), kind, parameters.text("reason"));
            return acted.say("renewals.done." + kind, "company", company);
        });
    }
}
