package ru.agatrt.partner.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.JobHandler;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.review.Outlook;
import ru.agatrt.partner.review.Outlooks;
import ru.agatrt.partner.whatif.persistence.ResultStore;
import ru.agatrt.partner.whatif.persistence.ResultStore.Found;
import ru.agatrt.partner.whatif.persistence.RunTable;
import ru.agatrt.partner.whatif.persistence.RunTable.Frame;
import ru.agatrt.partner.whatif.rules.Compared;
import ru.agatrt.partner.whatif.rules.ComparisonRules;
import ru.agatrt.partner.whatif.rules.WarningRules;

/**
 * Evaluates the half-year under both editions in the background and keeps the result with the version of the draft it was made
 * with. A draft that is changed meanwhile is evaluated anew, a few times at most.
 */
@ApplicationScoped
public class WhatIfJob implements JobHandler {

    static final String KIND = "WHAT_IF";

    private static final int TRIES = 3;
    private static final int STEPS = 4;

    @Inject
    private Jdbi book;
    @Inject
    private ProgramEditions editions;
    @Inject
    private Outlooks outlooks;
    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(RunningJob job) {
        RunTable runs = new RunTable(book);
        RunTable.Row run = runs.find(job.subject()).orElseThrow();
        if (run.state() != WhatIfState.RUNNING) {
            return; // kept by an instance that died before it could say so
        }
        for (int i = 0; i < TRIES; i++) {
            Optional<Long> version = runs.draftVersion(run.frame().draft().id());
            if (version.isEmpty()) {
                break;
            }
            if (new ResultStore(book).keep(run, find(run.frame(), runs, job), version.get(), clock.instant())) {
                return;
            }
        }
        giveUp(job);
    }

    private Found find(Frame frame, RunTable runs, RunningJob job) {
        job.progress(0, STEPS);
        Edition inForce = editions.byCode(frame.base().code());
        Edition draft = editions.byCode(frame.draft().code());
        Map<Long, List<Outlook>> base = byPartner(frame, inForce);
        job.progress(1, STEPS);
        Map<Long, List<Outlook>> drafted = byPartner(frame, draft);
        job.progress(2, STEPS);
        List<Compared> partners = base.entrySet().stream()
                .map(e -> ComparisonRules.compare(inForce, e.getValue(), draft, drafted.get(e.getKey()))).toList();
        Set<String> benefits = new LinkedHashSet<>(draft.benefitCodes());
        benefits.addAll(inForce.benefitCodes());
        job.progress(STEPS - 1, STEPS);
        return new Found(partners, new ArrayList<>(benefits), WarningRules.of(inForce, draft, partners,
                new WarningRules.Circumstances(runs.published(frame.halfYear()), frame.asOf().isBefore(frame.halfYear().lastDay()))));
    }

    /** Both editions are asked about the same facts, so both name the same partners. */
    private Map<Long, List<Outlook>> byPartner(Frame frame, Edition edition) {
        return outlooks.of(frame.halfYear(), frame.asOf(), edition, frame.known()).stream().collect(Collectors.groupingBy(o -> o.partner().key()));
    }

    @Override
    public void giveUp(RunningJob job) {
        new RunTable(book).failed(job.subject(), clock.instant());
    }
}
