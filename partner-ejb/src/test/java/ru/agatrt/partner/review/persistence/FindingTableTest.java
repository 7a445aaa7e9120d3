package ru.agatrt.partner.review.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.review.Evidence;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.review.ProposalContent;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** What a list rests on, as rows for the warehouse: from a review that was frozen before. */
class FindingTableTest {

    private static final String ROWS = """
            SELECT CONCAT_WS('|', list_no, half_year, edition_code, as_of, effective_from, partner_id, direction, decision, judged_status, requirement,
                   modality, outcome, clause, required_code, COALESCE(required_value, '-'), actual_code, COALESCE(actual_value, '-'), recorded_at)
              FROM published_finding ORDER BY id""";

    @Test
    void eachRequirementOfTheDecidingStatusIsARowOfCodesAndNumbers() {
        Book server = TestDatabase.newBook();
        Jdbi book = BookAccess.configured(Jdbi.create(() -> server.connect()));
        publish(book);
        book.useHandle(h -> {
            FindingTable table = new FindingTable(h);
            assertEquals(List.of("2026-H1"), table.missing());
            assertEquals(3, table.record("2026-H1"));
            assertTrue(table.missing().isEmpty());
            String of = "2026-H1|2026-H1|2023-01|2026-06-30|2026-07-17|901|RETAIL|LOWER|GOLD|";
            String at = "|2026-07-16 10:00:00.000000";
            assertEquals(List.of(
                    of + "PURCHASE_VOLUME|REQUIRED|NOT_MET|§ 2|required.PURCHASE_VOLUME|12000000.00|PURCHASE_VOLUME.actual|11999999.99" + at,
                    of + "TENURE|REQUIRED|MET|§ 2|required.TENURE|12.00|TENURE.actual.both|31.00" + at,
                    of + "WEBSITE|RECOMMENDED|RECOMMENDED_MET|§ 2|required.WEBSITE|-|WEBSITE.met|-" + at),
                    h.createQuery(ROWS).mapTo(String.class).list());
            assertThrows(RuntimeException.class, () -> table.record("2026-H1"), "once only");
        });
    }

    @Test
    void whatWasPublishedIsNeitherChangedNorDeleted() {
        Book server = TestDatabase.newBook();
        Jdbi book = BookAccess.configured(Jdbi.create(() -> server.connect()));
        for (String statement : List.of("UPDATE published_finding SET outcome = 'MET'", "DELETE FROM published_finding")) {
            assertThrows(RuntimeException.class, () -> book.useHandle(h -> h.execute(statement)));
        }
    }

    @Test
    void aQuantityIsWhatTheTextCounts() {
        assertEquals(new BigDecimal("0.01"), FindingTable.quantity(Text.of("a", "amount", new BigDecimal("0.01"), "day", LocalDate.of(2026, 1, 1))));
        assertEquals(new BigDecimal("2"), FindingTable.quantity(Text.of("a", "count", 2L, "waiting", 5)));
        assertEquals(new BigDecimal("3"), FindingTable.quantity(Text.of("a", "accepted", 3, "due", 4)));
        assertEquals(new BigDecimal("25"), FindingTable.quantity(Text.of("a", "years", 2, "months", 1)));
        assertNull(FindingTable.quantity(Text.of("a", "number", "7")));
    }

    private static void publish(Jdbi book) {
        book.useHandle(h -> {
            h.execute("INSERT INTO partner (id, code, created_at) VALUES (901, 'F-1', '2020-01-01')");
            h.execute("INSERT INTO review (id, public_id, half_year, kind, state, as_of, known_at, edition_code, findings_hash, requested_by, requested_at)"
                    + " VALUES (5, 'a', '2026-H1', 'MAIN', 'PROPOSED', '2026-06-30', '2026-07-10', '2023-01', 'h', 'director', '2026-07-10')");
        });
        Text why = Text.of("WEBSITE.met", "address", "example.org");
        ProposalContent content = new ProposalContent(Text.of("review.LOWER"), List.of(
                new Judgement(StatusCode.GOLD, List.of(
                        finding(Requirement.PURCHASE_VOLUME, Modality.REQUIRED, Outcome.NOT_MET, Text.of("required.PURCHASE_VOLUME", "amount", new BigDecimal("12000000.00")),
                                Text.of("PURCHASE_VOLUME.actual", "amount", new BigDecimal("11999999.99"))),
                        finding(Requirement.TENURE, Modality.REQUIRED, Outcome.MET, Text.of("required.TENURE", "months", 12),
                                Text.of("TENURE.actual.both", "years", 2, "months", 7, "since", LocalDate.of(2023, 11, 30))),
                        finding(Requirement.WEBSITE, Modality.RECOMMENDED, Outcome.RECOMMENDED_MET, Text.of("required.WEBSITE"), why))),
                new Judgement(StatusCode.SILVER, List.of(finding(Requirement.WEBSITE, Modality.REQUIRED, Outcome.MET, Text.of("required.WEBSITE"), why)))),
                List.of(), List.of());
        new ProposalTable(book).insert(List.of(new ProposalTable.NewProposal(5, 901, "RETAIL", "GOLD", null, false, "LOWER", "SILVER", "GOLD",
                BigDecimal.TEN, BigDecimal.ZERO, null, 2, 1, false, Canonical.zip(FindingsJson.write(content)), "hash")));
        book.useHandle(h -> h.execute("INSERT INTO status_list (id, review_id, list_no, half_year, published_at, effective_from, edition_code, findings_hash)"
                + " VALUES (77, 5, '2026-H1', '2026-H1', '2026-07-16 10:00:00', '2026-07-17', '2023-01', 'h')"));
    }

    private static Finding finding(Requirement requirement, Modality modality, Outcome outcome, Text required, Text actual) {
        return new Finding(requirement, modality, required, actual, outcome, "§ 2", actual,
                List.of(new Evidence("DEALER", "1655000000", null, Text.of("evidence.dealer.counted", "name", "Имя"), null, true)), null, null, null);
    }
}
