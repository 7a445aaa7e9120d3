package ru.agatrt.partner.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.correction.Correction.Change;
import ru.agatrt.partner.correction.Correction.Field;
import ru.agatrt.partner.correction.persistence.CorrectionQuery;
import ru.agatrt.partner.correction.persistence.CorrectionQuery.Row;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.partner.PartnerNotFound;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.partner.PartnerProfiles;
import ru.agatrt.partner.purchase.LineWorths;
import ru.agatrt.partner.purchase.PurchaseVolumes;

/**
 * How two moments of knowledge of one company differ, and the versions of any of its facts. A partner gets its own, without authors,
 * files and internal reasons (§1.1).
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class Corrections {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private PartnerProfiles profiles;
    @Inject
    private LineWorths lines;
    @Inject
    private PurchaseVolumes volumes;
    @Inject
    private KnowledgeClock knowledge;

    /**
     * Before anything else is looked at in a request.
     *
     * @throws PartnerNotFound when the company is not known, or is not the caller's to see
     */
    public void requireVisible(PartnerCode code) {
        profile(code, knowledge.now());
    }

    /**
     * A page of changes, the newest first; they have no other order.
     *
     * @throws PartnerNotFound when the company was not known at the end, or is not the caller's to see
     * @throws InvalidInput {@code KNOWN_AT_FUTURE}, {@code SORT}
     */
    public Page<Correction> find(PartnerCode code, CorrectionFilter filter, PageRequest page) {
        if (page.sort() != null) {
            throw new InvalidInput("SORT", "value", page.sort(), "known", List.of());
        }
        CallerScope caller = callers.current();
        Knowledge to = until(filter);
        CorrectionQuery query = query(code, filter, to);
        List<Row> rows = book.withHandle(h -> query.page(h, page));
        Map<Long, BigDecimal> worth = lines.countable(rows.stream().filter(r -> r.kind() == FactKind.PURCHASE)
                .flatMapToLong(r -> LongStream.of(r.was(), r.is())).filter(id -> id != 0).boxed().distinct().toList(), to);
        long total = book.withHandle(query::counts).values().stream().mapToLong(Long::longValue).sum();
        return new Page<>(rows.stream().map(r -> correction(r, worth, filter.halfYear())).map(c -> caller.isPartner() ? c.withoutAuthor() : c).toList(), total);
    }

    /**
     * How much differs. Counts follow the filter; the volume is that of the filter's half-year.
     *
     * @throws PartnerNotFound when the company was not known at the end, or is not the caller's to see
     */
    public CorrectionSummary summary(PartnerCode code, CorrectionFilter filter) {
        Knowledge to = until(filter);
        Map<Change, Long> counts = book.withHandle(query(code, filter, to)::counts);
        if (filter.halfYear() == null) {
            return new CorrectionSummary(filter.from(), to.moment(), counts, null, null);
        }
        boolean knownThen = profiles.find(code, knowledge.at(filter.from())).isPresent();
        return new CorrectionSummary(filter.from(), to.moment(), counts,
                knownThen ? volumes.volume(code, filter.halfYear(), filter.from()).countable() : null,
                volumes.volume(code, filter.halfYear(), filter.to()).countable());
    }

    /**
     * One fact with every version known of it.
     *
     * @param key as {@link Correction#key} tells it
     * @throws NotFound {@code FACT_NOT_FOUND} when the company has none of that kind and key
     * @throws PartnerNotFound when the company is not known, or is not the caller's to see
     */
    public FactRecord record(PartnerCode code, FactKind kind, String key) {
        CallerScope caller = callers.current();
        Knowledge known = knowledge.now();
        PartnerProfile partner = profile(code, known);
        FactRecord found = book.withHandle(h -> CorrectionQuery.record(h, partner.key(), kind, key, known, caller.isPartner()))
                .orElseThrow(() -> new NotFound("FACT_NOT_FOUND", "key", key, "partner", code.value()));
        return !caller.isPartner() ? found : new FactRecord(kind, key, found.name(), found.versions().stream()
                .map(v -> new FactRecord.Version(v.fields(), new By(v.by().moment(), null, null, null), v.until())).toList());
    }

    private CorrectionQuery query(PartnerCode code, CorrectionFilter filter, Knowledge to) {
        return new CorrectionQuery(profile(code, to).key(), to, filter, callers.current().isPartner());
    }

    private Knowledge until(CorrectionFilter filter) {
        knowledge.at(filter.from());
        return knowledge.at(filter.to());
    }

    private PartnerProfile profile(PartnerCode code, Knowledge known) {
        callers.current().requireMayRead(code);
        return profiles.find(code, known).orElseThrow(() -> new PartnerNotFound(code));
    }

    private static Correction correction(Row r, Map<Long, BigDecimal> worth, HalfYear halfYear) {
        BigDecimal effect = r.kind() != FactKind.PURCHASE ? null
                : worth(r.is(), r.isSaid(), worth, halfYear).subtract(worth(r.was(), r.wasSaid(), worth, halfYear));
        return new Correction(r.kind(), r.change(), r.key(), r.name(), fields(r), effect, r.by());
    }

    /** Nothing where there is no version, or where it was shipped in another half-year. */
    private static BigDecimal worth(long version, Map<String, Object> said, Map<Long, BigDecimal> worth, HalfYear halfYear) {
        boolean inside = said != null && (halfYear == null || halfYear.period().contains((LocalDate) said.get("shipped_on")));
        return inside ? worth.getOrDefault(version, Money.ZERO) : Money.ZERO;
    }

    /** What differs; of a fact that is new or gone, everything it said. */
    private static List<Field> fields(Row r) {
        Map<String, Object> was = r.wasSaid() == null ? new LinkedHashMap<>() : r.wasSaid();
        Map<String, Object> is = r.isSaid() == null ? new LinkedHashMap<>() : r.isSaid();
        List<Field> fields = new ArrayList<>();
        (r.isSaid() == null ? was : is).keySet().forEach(name -> {
            if (!Objects.equals(was.get(name), is.get(name))) {
                fields.add(new Field(name, was.get(name), is.get(name)));
            }
        });
        return fields;
    }
}
