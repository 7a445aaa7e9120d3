package ru.agatrt.partner.program;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.audit.AuditLine;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.program.persistence.EditionReader;
import ru.agatrt.partner.program.rules.EditionChecks;
import ru.agatrt.partner.program.rules.EditionDifferences;

/** All editions with their drafts, for those who work on the program. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class EditionCatalogue {

    @Inject
    private EditionReader reader;
    @Inject
    private EditionAudit audit;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /** Newest first day first, then drafts and what was withdrawn. */
    public List<EditionCard> all() {
        return reader.cards(knowledge.now());
    }

    /** @throws EditionMissing when there is no edition of that code */
    public EditionDetails details(String code) {
        List<EditionCard> cards = all();
        EditionCard card = find(cards, code);
        EditionTables tables = reader.tables(card.summary());
        Optional<EditionSummary> base = base(cards, card.summary());
        EditionTables baseTables = base.map(reader::tables).orElse(null);
        return new EditionDetails(card, tables, base.orElse(null), baseTables,
                baseTables == null ? List.of() : EditionDifferences.between(baseTables, tables), EditionChecks.of(tables));
    }

    /**
     * What was done to an edition, newest first.
     *
     * @throws EditionMissing when there is no edition of that code
     */
    public List<AuditLine> history(String code) {
        find(all(), code);
        return audit.history(code);
    }

    private static EditionCard find(List<EditionCard> cards, String code) {
        return cards.stream().filter(c -> c.summary().code().equals(code)).findFirst().orElseThrow(() -> new EditionMissing(code));
    }

    /** A draft is compared with what is in force today, a dated edition with the one before it. */
    private Optional<EditionSummary> base(List<EditionCard> cards, EditionSummary edition) {
        LocalDate day = edition.inForceFrom() == null ? LocalDate.now(clock) : edition.inForceFrom().minusDays(1);
        return cards.stream().map(EditionCard::summary).filter(e -> e.inForceOn(day)).findFirst();
    }
}
