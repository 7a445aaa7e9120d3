package ru.agatrt.partner.web.whatif;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.Language;
import ru.agatrt.partner.web.support.ListPage;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.whatif.Effect;
import ru.agatrt.partner.whatif.WhatIfResult;
import ru.agatrt.partner.whatif.WhatIfRow;
import ru.agatrt.partner.whatif.WhatIfRun;
import ru.agatrt.partner.whatif.WhatIfState;
import ru.agatrt.partner.whatif.WhatIfWarning;
import ru.agatrt.partner.whatif.WhatIfs;

/**
 * {@code /console/what-if/{id}}: how far a run is, then its result. Everything is read from the run's own rows, so that the page may
 * be closed, reloaded or sent to a colleague at any time.
 */
@Named("whatIf")
@RequestScoped
public class WhatIfPage {

    @EJB
    private WhatIfs whatIfs;
    @Inject
    private AddressParameters parameters;
    @Inject
    private ReaderLanguage reader;

    private WhatIfRun run;
    private WhatIfResult result;
    private ListPage<WhatIfRow> list;
    private StatusChart chart;

    /** @throws ru.agatrt.partner.kernel.NotFound when there is no such run */
    public void load() {
        if (run == null) {
            run = whatIfs.get(parameters.required("id"));
        }
        if (run.state() == WhatIfState.DONE && list == null) {
            result = whatIfs.result(run.id());
            chart = StatusChart.of(result.statuses());
            list = parameters.list("/console/what-if/" + run.id(), WhatIfParameters.NAMES)
                    .read(request -> whatIfs.partners(run.id(), WhatIfParameters.filter(parameters), request));
        }
    }

    public WhatIfRun getRun() {
        load();
        return run;
    }

    public boolean isRunning() {
        return getRun().state() == WhatIfState.RUNNING;
    }

    public boolean isDone() {
        return getRun().state() == WhatIfState.DONE;
    }

    /** Whether the page shows the progress: while the run is under way, and when that very part asks for the last time. */
    public boolean isWaiting() {
        return isRunning() || Faces.isAjaxRequest() && parameters.text("run") != null;
    }

    /** Looks again; a run that is finished shows its result. */
    public void poll() {
        if (!isRunning()) {
            Faces.redirect("/console/what-if/%s", run.id());
        }
    }

    public WhatIfResult getResult() {
        load();
        return result;
    }

    public ListPage<WhatIfRow> getList() {
        load();
        return list;
    }

    public StatusChart getChart() {
        load();
        return chart;
    }

    public String getDraftTitle() {
        return title(getRun().draft());
    }

    public String getBaseTitle() {
        return title(getRun().base());
    }

    private String title(WhatIfRun.Named edition) {
        return reader.getLanguage() == Language.RU ? edition.titleRu() : edition.titleEn();
    }

    /** Partners whose effect is this one or, of losing and gaining, both. */
    public int count(Effect effect) {
        Map<Effect, Integer> effects = getResult().effects();
        return effects.get(effect) + (effect == Effect.LOSES || effect == Effect.GAINS ? effects.get(Effect.MIXED) : 0);
    }

    public Effect[] getEffects() {
        return Effect.values();
    }

    public List<StatusCode> getStatuses() {
        return StatusCode.assignable();
    }

    /** Codes of the benefits that come or go for somebody. */
    public List<String> getBenefits() {
        return getResult().benefits().stream().map(WhatIfResult.BenefitCount::benefit).toList();
    }

    public String sentence(WhatIfWarning warning) {
        String key = "whatIf.warning." + warning.kind() + (warning.kind() == WhatIfWarning.Kind.LOST && warning.otherAmount() == null
                || warning.kind() == WhatIfWarning.Kind.CHEAPER && warning.amount() == null ? ".none" : "");
        return Messages.text(reader.getLocale(), key, Stream.of("status", warning.status(), "count", warning.partners(), "amount", warning.amount(),
                "other", warning.otherAmount()).toArray());
    }
}
