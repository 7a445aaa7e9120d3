package ru.agatrt.partner.sanction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.sanction.persistence.SanctionTable;

/** Reads measures and confirmed violations for the rules, one query each for all partners. */
@ApplicationScoped
public class MeasureFacts {

    private final Jdbi book;

    /** For the container's proxies. */
    protected MeasureFacts() {
        this(null);
    }

    @Inject
    public MeasureFacts(Jdbi book) {
        this.book = book;
    }

    /** Measures by partner key, those that are over included; partners without any are absent. */
    public Map<Long, List<Measure>> measures(Knowledge known) {
        return book.withHandle(h -> new SanctionTable(h).measures(known, null)).stream()
                .collect(Collectors.groupingBy(SanctionTable.Keyed::partner, Collectors.mapping(SanctionTable.Keyed::value, Collectors.toList())));
    }

    /** Confirmed violations by partner key: grounds (1) to (3) of until a measure answers them. */
    public Map<Long, List<Violation>> confirmed(Knowledge known) {
        return book.withHandle(h -> new SanctionTable(h).violations(known, null)).stream()
                .filter(v -> v.value().state() == Violation.State.CONFIRMED)
                .collect(Collectors.groupingBy(SanctionTable.Keyed::partner, Collectors.mapping(SanctionTable.Keyed::value, Collectors.toList())));
    }

    /** Whether a company is out of the program on the day. */
    public static boolean excludedOn(List<Measure> measures, LocalDate day) {
        return measures.stream().anyMatch(m -> m.kind() == MeasureKind.EXCLUDE && m.inForceOn(day));
    }
}
