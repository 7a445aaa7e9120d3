package ru.agatrt.partner.program;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.program.persistence.EditionReader;

/** Editions of the program. The tables in force are public: the vendor publishes them. */
@Stateless
@PermitAll
public class ProgramEditions {

    @Inject
    private EditionReader editions;

    /** @throws EditionMissing when none was in force on the day */
    public Edition inForceOn(LocalDate day) {
        return editions.load(summaryInForceOn(day));
    }

    /**
     * The edition's name and dates without its tables, where those are enough.
     *
     * @throws EditionMissing when none was in force on the day
     */
    public EditionSummary summaryInForceOn(LocalDate day) {
        return find(day).orElseThrow(() -> new EditionMissing(day));
    }

    /** Whether any edition was in force on the day. */
    public boolean hasInForceOn(LocalDate day) {
        return find(day).isPresent();
    }

    /** @throws EditionMissing when there is no edition of that code, draft or not */
    public Edition byCode(String code) {
        return editions.all().stream().filter(e -> e.code().equals(code)).findFirst()
                .map(editions::load)
                .orElseThrow(() -> new EditionMissing(code));
    }

    /** All editions, newest first, drafts at the end. */
    public List<EditionSummary> all() {
        return editions.all();
    }

    private Optional<EditionSummary> find(LocalDate day) {
        return editions.all().stream()
                .filter(e -> e.state() != EditionSummary.State.DRAFT && !day.isBefore(e.inForceFrom())
                        && (e.lastDay() == null || !day.isAfter(e.lastDay())))
                .findFirst();
    }
}
