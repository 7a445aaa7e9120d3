package ru.agatrt.partner.program;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.port.KnowledgeClock;

import ru.agatrt.partner.program.persistence.EditionReader;

/**
 * Editions of the program. The tables in force are public: the vendor publishes them. Which edition is in force on a day is
 * itself known from a moment: asked with an earlier one, the former edition answers.
 */
@Stateless
@PermitAll
public class ProgramEditions {

    @Inject
    private EditionReader editions;
    @Inject
    private KnowledgeClock knowledge;

    /**
     * As known now.
     *
     * @throws EditionMissing when none was in force on the day
     */
    public Edition inForceOn(LocalDate day) {
        return inForceOn(day, knowledge.now());
    }

    /** @throws EditionMissing when none was known to be in force on the day */
    public Edition inForceOn(LocalDate day, Knowledge known) {
        return editions.load(summaryInForceOn(day, known));
    }

    /**
     * The edition of each day; one in force on several is read once.
     *
     * @throws EditionMissing when none was known to be in force on one of the days
     */
    public Map<LocalDate, Edition> inForceOn(Collection<LocalDate> days, Knowledge known) {
        Map<String, Edition> loaded = new HashMap<>();
        return days.stream().distinct().collect(Collectors.toMap(day -> day, day -> {
            EditionSummary summary = summaryInForceOn(day, known);
            return loaded.computeIfAbsent(summary.code(), code -> editions.load(summary));
        }));
    }

    /**
     * The edition's name and dates without its tables, where those are enough.
     *
     * @throws EditionMissing when none was known to be in force on the day
     */
    public EditionSummary summaryInForceOn(LocalDate day, Knowledge known) {
        return find(day, known).orElseThrow(() -> new EditionMissing(day));
    }

    /** As known now, and without its tables. */
    public EditionSummary summaryInForceOn(LocalDate day) {
        return summaryInForceOn(day, knowledge.now());
    }

    /** Whether any edition was known to be in force on the day. */
    public boolean hasInForceOn(LocalDate day, Knowledge known) {
        return find(day, known).isPresent();
    }

    /** @throws EditionMissing when there is no edition of that code, draft or not */
    public Edition byCode(String code) {
        return editions.all(knowledge.now()).stream().filter(e -> e.code().equals(code)).findFirst()
                .map(editions::load)
                .orElseThrow(() -> new EditionMissing(code));
    }

    /** The next edition that is to come into force after the day; empty when none is known. */
    public Optional<EditionSummary> nextAfter(LocalDate day) {
        return editions.all(knowledge.now()).stream().filter(e -> e.inForceFrom() != null && e.inForceFrom().isAfter(day))
                .reduce((newer, older) -> older);
    }

    private Optional<EditionSummary> find(LocalDate day, Knowledge known) {
        return editions.all(known).stream().filter(e -> e.inForceOn(day)).findFirst();
    }
}
