package ru.agatrt.partner.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.partner.PartnerNotFound;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.partner.PartnerProfiles;
import ru.agatrt.partner.purchase.persistence.PurchaseLines;
import ru.agatrt.partner.purchase.persistence.PurchaseListQuery;

/** The purchase lines of one company, filtered, summed and with their corrections. A partner sees its own only. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class Purchases {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private PartnerProfiles profiles;
    @Inject
    private KnowledgeClock knowledge;

    /**
     * A page of lines, the newest first in their natural order.
     *
     * @param knownAt {@code null} for now
     * @throws PartnerNotFound when the company was not known then, or is not the caller's to see
     */
    public Page<PurchaseRow> find(PartnerCode code, PurchaseFilter filter, PageRequest page, Instant knownAt) {
        PurchaseListQuery query = query(code, filter, knownAt);
        return book.withHandle(h -> new Page<>(query.page(h, page), query.totals(h).lines()));
    }

    /** Sums over everything the filter leaves. */
    public PurchaseTotals totals(PartnerCode code, PurchaseFilter filter, Instant knownAt) {
        return book.withHandle(query(code, filter, knownAt)::totals);
    }

    /**
     * Hands over every line the filter leaves, one after the other, however many there are.
     *
     * @param order  sort and direction; its offset and limit are not looked at
     * @param reader must not ask the book meanwhile
     */
    public void each(PartnerCode code, PurchaseFilter filter, PageRequest order, Instant knownAt, Consumer<PurchaseRow> reader) {
        PurchaseListQuery query = query(code, filter, knownAt);
        book.useHandle(h -> query.each(h, order.sort(), order.ascending(), reader));
    }

    /**
     * A document with every version of its lines; a partner gets the versions that name it, without who sent them.
     *
     * @throws NotFound {@code DOCUMENT_NOT_FOUND} when the company has no such document
     */
    public PurchaseDocument document(PartnerCode code, String source, String documentNo) {
        CallerScope caller = callers.current();
        Knowledge known = knowledge.now();
        PartnerProfile partner = profile(code, known);
        List<PurchaseVersion> versions = book.withHandle(h -> PurchaseLines.versions(h, source, documentNo, known, caller.isPartner() ? partner.key() : null));
        if (versions.stream().noneMatch(v -> v.partner().equals(code.value()))) {
            throw new NotFound("DOCUMENT_NOT_FOUND", "document", documentNo, "partner", code.value());
        }
        return new PurchaseDocument(source, documentNo, caller.isPartner() ? versions.stream().map(PurchaseVersion::withoutSource).toList() : versions,
                book.withHandle(h -> PurchaseLines.returnsOf(h, source, documentNo, known, partner.key())));
    }

    /** Distributors the company bought from: name by code, for a filter. */
    public Map<String, String> sellers(PartnerCode code) {
        Knowledge known = knowledge.now();
        PartnerProfile partner = profile(code, known);
        Map<String, String> sellers = new TreeMap<>();
        book.useHandle(h -> h.createQuery("""
                        SELECT DISTINCT p.code, v.short_name FROM purchase_line l JOIN partner p ON p.id = l.seller_id
                          JOIN partner_version v ON v.partner_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'
                         WHERE l.partner_id = :partner""")
                .bind("partner", partner.key()).map((rs, c) -> sellers.put(rs.getString("code"), rs.getString("short_name"))).list());
        return sellers;
    }

    private PurchaseListQuery query(PartnerCode code, PurchaseFilter filter, Instant knownAt) {
        Knowledge known = knowledge.at(knownAt);
        return new PurchaseListQuery(profile(code, known).key(), known, filter);
    }

    private PartnerProfile profile(PartnerCode code, Knowledge known) {
        callers.current().requireMayRead(code);
        return profiles.find(code, known).orElseThrow(() -> new PartnerNotFound(code));
    }
}
