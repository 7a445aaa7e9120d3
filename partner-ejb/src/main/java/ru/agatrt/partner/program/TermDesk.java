package ru.agatrt.partner.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.program.persistence.EditionReader;
import ru.agatrt.partner.program.persistence.EditionStore;
import ru.agatrt.partner.program.persistence.EditionStore.Locked;
import ru.agatrt.partner.program.rules.EditionChecks;
import ru.agatrt.partner.program.rules.EditionDifferences;
import ru.agatrt.partner.program.rules.TermRules;

/** How editions come into force and are taken back; within the caller's transaction, under the knowledge clock. */
@ApplicationScoped
class TermDesk {

    private final DraftDesk drafts;
    private final EditionReader reader;
    private final EditionStore editions;
    private final EditionAudit audit;
    private final PublishedHalfYears published;
    private final Clock clock;

    /** For the container's proxies. */
    protected TermDesk() {
        this(null, null, null, null, null, null);
    }

    @Inject
    TermDesk(DraftDesk drafts, EditionReader reader, EditionStore editions, EditionAudit audit, PublishedHalfYears published,
             Clock clock) {
        this.drafts = drafts;
        this.reader = reader;
        this.editions = editions;
        this.audit = audit;
        this.published = published;
        this.clock = clock;
    }

    /** @param moment takes the clock of knowledge; asked for last, and everything decided is read again under it */
    void putInForce(String login, InForceOrder order, Supplier<Knowledge> moment) {
        Locked draft = drafts.lockedDraft(order.edition());
        Knowledge known = moment.get();
        List<EditionSummary> all = decided(known);
        EditionSummary former = all.stream().filter(e -> e.inForceFrom() != null).findFirst().orElse(null);
        LocalDate today = LocalDate.now(clock);
        TermRules.requireDay(order.from(), today, former, published.latest().orElse(null), order.confirmed());
        EditionTables tables = reader.tables(all.stream().filter(e -> e.id() == draft.id()).findFirst().orElseThrow());
        List<EditionRemark> remarks = EditionChecks.of(tables);
        List<EditionRemark> blocking = remarks.stream().filter(EditionRemark::blocking).toList();
        if (!blocking.isEmpty()) {
            throw new Conflict("EDITION_INCOMPLETE", "edition", order.edition().code(), "count", blocking.size(),
                    "first", blocking.get(0).sentence());
        }
        if (!remarks.isEmpty() && !order.confirmed()) {
            throw new Conflict("EDITION_WARNINGS", "edition", order.edition().code(), "count", remarks.size(),
                    "first", remarks.get(0).sentence());
        }
        editions.begin(draft.id(), former == null ? null : former.id(), order.from(), login, known);
        audit.acted(login, "EDITION_PUT_IN_FORCE", order.edition().code(), details(order, former, tables, remarks, known));
    }

    /** Under the clock nobody else decides; but what this transaction read first may be older than the last decision. */
    private List<EditionSummary> decided(Knowledge known) {
        List<EditionSummary> all = reader.all(known);
        if (!all.stream().map(EditionSummary::inForceFrom).filter(Objects::nonNull).toList().equals(editions.lockedFirstDays())) {
            throw new Conflict("CHANGED_BY_OTHER");
        }
        return all;
    }

    private Map<String, Object> details(InForceOrder order, EditionSummary former, EditionTables tables, List<EditionRemark> remarks,
                                        Knowledge known) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("from", order.from());
        details.put("knownAt", known.moment());
        details.put("version", order.edition().version() + 1);
        details.put("warnings", remarks.size());
        if (former != null) {
            details.put("replaces", former.code());
            details.put("differences", EditionDifferences.between(reader.tables(former), tables).size());
        }
        return details;
    }

    void withdraw(String login, EditionVersion seen, Supplier<Knowledge> moment) {
        Locked locked = drafts.locked(seen);
        Knowledge known = moment.get();
        List<EditionSummary> all = decided(known);
        EditionSummary edition = all.stream().filter(e -> e.id() == locked.id()).findFirst().orElseThrow();
        TermRules.requireWithdrawable(edition, LocalDate.now(clock));
        Long former = all.stream().filter(e -> e.inForceFrom() != null && e.inForceFrom().isBefore(edition.inForceFrom())).findFirst()
                .map(EditionSummary::id).orElse(null);
        editions.withdraw(locked.id(), former, known);
        audit.acted(login, "EDITION_WITHDRAWN", seen.code(), Map.of("from", edition.inForceFrom(), "knownAt", known.moment(),
                "version", seen.version() + 1));
    }
}
