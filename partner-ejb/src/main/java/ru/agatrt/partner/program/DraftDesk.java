package ru.agatrt.partner.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.program.persistence.CellStore;
import ru.agatrt.partner.program.persistence.EditionReader;
import ru.agatrt.partner.program.persistence.EditionStore;
import ru.agatrt.partner.program.persistence.EditionStore.Locked;
import ru.agatrt.partner.program.rules.CellRules;

/** How drafts are made, changed and deleted, whoever asks; within the caller's transaction. */
@ApplicationScoped
class DraftDesk {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,39}");

    private final EditionReader reader;
    private final EditionStore editions;
    private final CellStore cells;
    private final EditionAudit audit;
    private final Clock clock;

    /** For the container's proxies. */
    protected DraftDesk() {
        this(null, null, null, null, null);
    }

    @Inject
    DraftDesk(EditionReader reader, EditionStore editions, CellStore cells, EditionAudit audit, Clock clock) {
        this.reader = reader;
        this.editions = editions;
        this.cells = cells;
        this.audit = audit;
        this.clock = clock;
    }

    void copy(String login, NewDraft wish) {
        if (wish.code() == null || !CODE.matcher(wish.code()).matches()) {
            throw new InvalidInput("EDITION_CODE", "value", wish.code());
        }
        Titles titles = (Titles) CellRules.kept(null, wish.titles());
        Locked source = editions.lock(wish.copyOf()).orElseThrow(() -> new EditionMissing(wish.copyOf()));
        if (editions.lock(wish.code()).isPresent()) {
            throw new Conflict("EDITION_CODE_TAKEN", "value", wish.code());
        }
        editions.copy(source.id(), new NewDraft(wish.copyOf(), wish.code(), titles), login, clock.instant());
        audit.acted(login, "EDITION_DRAFTED", wish.code(), Map.of("copyOf", wish.copyOf(), "version", 0));
    }

    /** Writes what differs, all or nothing. @return the version after it, the same when nothing differs */
    long change(String login, EditionVersion seen, EditionSummary summary, List<? extends CellValue> wishes) {
        Locked draft = lockedDraft(seen);
        Map<CellKey, CellValue> present = reader.tables(summary).cells();
        long version = draft.version();
        for (CellValue wish : wishes) {
            CellValue before = present.get(wish.key());
            if (before == null && !(wish instanceof Reading)) {
                throw new NotFound("CELL_UNKNOWN", "cell", wish.key(), "edition", seen.code());
            }
            CellValue after = CellRules.kept(before, wish);
            if (after instanceof Reading reading) {
                requireKnown(reading.about(), present);
            }
            if (!after.saysTheSameAs(present.get(after.key()))) {
                version = draft.version() + 1;
                cells.write(draft.id(), after);
                audit.changed(login, new EditionVersion(seen.code(), version), present.get(after.key()), after);
            }
        }
        if (version != draft.version()) {
            editions.touched(draft.id(), login, clock.instant());
        }
        return version;
    }

    long removeReading(String login, EditionVersion seen, EditionSummary summary, String code) {
        Locked draft = lockedDraft(seen);
        CellKey key = new CellKey(EditionTable.READING, code, "");
        CellValue before = reader.tables(summary).cell(key)
                .orElseThrow(() -> new NotFound("CELL_UNKNOWN", "cell", key, "edition", seen.code()));
        cells.removeReading(draft.id(), code);
        editions.touched(draft.id(), login, clock.instant());
        audit.changed(login, new EditionVersion(seen.code(), draft.version() + 1), before, null);
        return draft.version() + 1;
    }

    void delete(String login, EditionVersion seen, EditionSummary summary) {
        Locked draft = lockedDraft(seen);
        editions.delete(draft.id());
        audit.acted(login, "EDITION_DELETED", seen.code(), Map.of("titleRu", summary.titleRu(), "titleEn", summary.titleEn(),
                "version", draft.version()));
    }

    /** The draft under lock, in the version its caller has seen. */
    Locked lockedDraft(EditionVersion seen) {
        Locked locked = locked(seen);
        if (!"DRAFT".equals(locked.state())) {
            throw new Conflict("EDITION_NOT_DRAFT", "edition", seen.code());
        }
        return locked;
    }

    Locked locked(EditionVersion seen) {
        Locked locked = editions.lock(seen.code()).orElseThrow(() -> new EditionMissing(seen.code()));
        if (locked.version() != seen.version()) {
            throw audit.changedSince(seen);
        }
        return locked;
    }

    /** A reading is about a row, a cell, or a column as {@code DISCOUNT/NONE}: otherwise it would stand beside nothing. */
    private static void requireKnown(String about, Map<CellKey, CellValue> present) {
        boolean known = present.keySet().stream().anyMatch(key -> about.equals(key.row()) || about.equals(key.row() + "/" + key.column())
                || about.equals(key.table() + "/" + key.column()) || about.equals(key.table().name()));
        if (!known) {
            throw new InvalidInput("READING_ABOUT", "value", about);
        }
    }
}
