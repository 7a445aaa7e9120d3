package ru.agatrt.partner.review.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.review.FormerDecision;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.review.ProposalContent;
import ru.agatrt.partner.review.ProposalFilter;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.ProposalRow;
import ru.agatrt.partner.review.ReviewDecision;
import ru.agatrt.partner.review.StatusLists;
import ru.agatrt.partner.review.WorkbenchCounts;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** A review beside the list published before it: counts, filters, what was and what is changed; and the list as anyone reads it. */
class WorkbenchTableTest {

    private static final long BEFORE = 101;
    private static final long NOW = 102;

    private static Jdbi jdbi;

    @BeforeAll
    static void twoHalfYears() {
        Book book = TestDatabase.newBook();
        jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        jdbi.useHandle(h -> {
            for (int i = 1; i <= 4; i++) {
                h.execute("INSERT INTO partner (id, code, created_at) VALUES (?, ?, '2020-01-01')", 900 + i, "W-" + i);
                h.execute("INSERT INTO partner_version (partner_id, legal_name, short_name, inn, country, region, directions, manager, recorded_at)"
                        + " VALUES (?, ?, ?, '7700000000', 'RU', 'Москва', 'RETAIL', 'manager', '2020-01-01')", 900 + i, "ООО " + i, "Вега " + i);
            }
            h.execute("INSERT INTO review (id, public_id, half_year, kind, state, as_of, known_at, edition_code, findings_hash, requested_by, requested_at)"
                    + " VALUES (?, 'a', '2025-H2', 'MAIN', 'PROPOSED', '2025-12-31', '2026-01-20', '2023-01', 'h', 'director', '2026-01-20'),"
                    + " (?, 'b', '2026-H1', 'MAIN', 'PROPOSED', '2026-06-30', '2026-07-16', '2023-01', 'h', 'director', '2026-07-16')", BEFORE, NOW);
        });
        ProposalTable proposals = new ProposalTable(jdbi);
        proposals.insert(List.of(proposal(BEFORE, 1, "GOLD", "KEEP", "GOLD"), proposal(BEFORE, 2, "GOLD", "LOWER", "SILVER"),
                proposal(BEFORE, 3, "SILVER", "NONE", null)));
        for (ProposalRow p : proposals.all(BEFORE, ProposalFilter.ALL)) {
            proposals.decide(BEFORE, p, new ReviewDecision(p.proposal(), p.status(), null, null), "manager",
                    Instant.parse("2026-01-25T09:00:00Z"));
        }
        jdbi.useHandle(h -> {
            h.execute("UPDATE review SET state = 'APPROVED' WHERE id = ?", BEFORE);
            h.execute("UPDATE review SET state = 'PUBLISHED', published_at = '2026-01-26', effective_from = '2026-01-27' WHERE id = ?", BEFORE);
            h.execute("INSERT INTO status_list (id, review_id, list_no, half_year, published_at, effective_from, edition_code, findings_hash)"
                    + " VALUES (77, ?, '2025-H2', '2025-H2', '2026-01-26', '2026-01-27', '2023-01', 'h')", BEFORE);
            h.execute("INSERT INTO status_list_entry VALUES (77,1,901,'W-1','Вега 1','Москва','RETAIL','KEEP','GOLD','2026-01-27','9999-12-31'),"
                    + " (77,2,902,'W-2','Вега 2','Москва','RETAIL','LOWER','AUTHORIZED','2026-01-27','2027-02-01'),"
                    + " (77,3,903,'W-3','Вега 3','Москва','RETAIL','NONE','SILVER','2026-01-27','2027-01-01')");
        });
        proposals.insert(List.of(proposal(NOW, 1, "GOLD", "LOWER", "SILVER"), proposal(NOW, 2, "SILVER", "NONE", null),
                proposal(NOW, 3, "SILVER", "GRANT", "GOLD"), proposal(NOW, 4, "SILVER", "NONE", null)));
    }

    private static ProposalTable.NewProposal proposal(long review, int partner, String held, String kind, String status) {
        String content = FindingsJson.write(new ProposalContent(Text.of("review.KEEP"), List.of(new Judgement(StatusCode.GOLD, List.of())), List.of(),
                List.of()));
        return new ProposalTable.NewProposal(review, 900 + partner, "RETAIL", held, null, false, kind, status, "GOLD", new BigDecimal("10.00"),
                BigDecimal.ZERO, null, 2, 2, partner == 3, Canonical.zip(content), "hash");
    }

    @Test
    void countsFollowTheFilterAndTellWaitingFromDecided() {
        WorkbenchTable table = new WorkbenchTable(jdbi);
        WorkbenchCounts now = table.counts(NOW, ProposalFilter.ALL);
        assertEquals(Map.of(ProposalKind.LOWER, 1, ProposalKind.GRANT, 1, ProposalKind.NONE, 2), now.waiting());
        assertEquals(0, now.decidedTotal());
        assertEquals(3, table.counts(BEFORE, ProposalFilter.ALL).decidedTotal());
        assertEquals(1, table.counts(NOW, new ProposalFilter("Вега 3", null, null, null, null, "manager")).total());
        assertEquals(4, table.waiting());
        assertEquals(2, table.barred(NOW, ProposalFilter.ALL));
    }

    @Test
    void theListBeforeIsLaidBesideAndItsChangesAreFound() {
        FormerList former = new FormerList(jdbi);
        assertTrue(former.exists(NOW));
        assertFalse(former.exists(BEFORE));
        Map<String, FormerDecision> was = former.of(NOW, Set.of("W-1", "W-2", "W-3", "W-4"));
        assertEquals(Set.of("W-1|RETAIL", "W-2|RETAIL", "W-3|RETAIL"), was.keySet());
        assertEquals(StatusCode.GOLD, was.get("W-1|RETAIL").status());
        assertEquals(StatusCode.SILVER, was.get("W-2|RETAIL").status());
        assertEquals("2025-H2", was.get("W-2|RETAIL").list());
        ProposalFilter changed = new ProposalFilter(null, null, null, null, null, null, true);
        assertEquals(List.of("W-1", "W-3", "W-4"), codes(changed));
        assertEquals(List.of("W-2"), codes(new ProposalFilter(null, null, null, null, null, null, false)));
    }

    private static List<String> codes(ProposalFilter filter) {
        return new ProposalTable(jdbi).page(NOW, filter, new PageRequest(0, 10, "partner", true)).stream().map(p -> p.partner().value()).sorted().toList();
    }

    @Test
    void aPublishedListNamesSilverAndAboveAndACompanyFindsItselfThere() {
        jdbi.useHandle(h -> {
            ListLines lines = new ListLines(h);
            StatusLists.Filter all = new StatusLists.Filter(null, null, null);
            assertEquals(List.of("Вега 1", "Вега 3"), lines.page("2025-H2", all, PageRequest.of(0, 10)).stream().map(l -> l.name()).toList());
            assertEquals(1, lines.count("2025-H2", new StatusLists.Filter("3", Direction.RETAIL, StatusCode.SILVER)));
            assertEquals(Map.of(StatusCode.GOLD, 1, StatusCode.SILVER, 1), lines.counts("2025-H2"));
            assertEquals(StatusCode.GOLD, lines.of(new PartnerCode("W-1")).get(0).status());
            assertNull(lines.of(new PartnerCode("W-1")).get(0).lastDay());
            assertEquals(LocalDate.parse("2026-01-27"), lines.of(new PartnerCode("W-1")).get(0).from());
            assertNull(lines.of(new PartnerCode("W-3")).get(0).from(), "the list changed nothing, its days are not the status'");
            assertEquals(List.of(), lines.of(new PartnerCode("W-2")));
        });
    }
}
