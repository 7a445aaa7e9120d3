package ru.agatrt.partner.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** From a draft to an edition in force and, before its first day, back; on 16 July 2026. */
class EditionLifeTest {

    private static final String TODAY = "2026-07-16";

    private static Book book;
    private EditionDesk desk;

    @BeforeAll
    static void startBook() {
        book = TestDatabase.newBook();
    }

    @BeforeEach
    void sitDown() throws SQLException {
        desk = new EditionDesk(book, TODAY);
    }

    @AfterEach
    void close() throws SQLException {
        desk.close();
    }

    @Test
    void aDraftIsACopyAndSaysWhatWasChangedAndByWhom() throws SQLException {
        desk.copy("2023-01", "2027");
        assertEquals(List.of(), desk.differences("2023-01", "2027"));
        desk.change("2027", goldVolume("12000000"), discount(StatusCode.GOLD, "31.5"));

        assertEquals(List.of("REQUIREMENT/PURCHASE_VOLUME/GOLD", "DISCOUNT/AGAT_UX/GOLD"),
                desk.differences("2023-01", "2027").stream().map(d -> d.key().toString()).toList());
        assertEquals(1, desk.seen("2027").version(), "one command, one version");
        assertEquals("editor EDITION_CELL_CHANGED {after.percent=31.50, before.percent=30.00, cell=DISCOUNT/AGAT_UX/GOLD, version=1}",
                desk.history("2027").get(0));
        assertEquals("editor EDITION_DRAFTED {copyOf=2023-01, version=0}", desk.history("2027").get(2));

        desk.change("2027", discount(StatusCode.GOLD, "31.50"));
        assertEquals(1, desk.seen("2027").version(), "what it says already changes nothing");
        assertEquals(3, desk.history("2027").size());
    }

    @Test
    void whoComesSecondIsToldWhoWasFasterAndWhatChanged() throws SQLException {
        desk.copy("2023-01", "2027");
        EditionVersion seen = desk.seen("2027");
        desk.change("2027", discount(StatusCode.GOLD, "31"));
        desk.change("2027", goldVolume("1"));

        EditionChanged refusal = assertThrows(EditionChanged.class, () -> desk.changeFrom(seen, discount(StatusCode.SILVER, "26")));

        assertEquals("{edition=2027, by=editor, cells=[REQUIREMENT/PURCHASE_VOLUME/GOLD, DISCOUNT/AGAT_UX/GOLD], count=2}", refusal.args().toString());
        assertEquals(2, desk.differences("2023-01", "2027").size(), "nothing of the refused command is kept");
    }

    @Test
    void aCommandIsKeptWholeOrNotAtAll() throws SQLException {
        desk.copy("2023-01", "2027");
        assertThrows(BusinessException.class, () -> desk.change("2027", discount(StatusCode.GOLD, "31"), discount(StatusCode.SILVER, "101")));
        assertEquals(List.of(), desk.differences("2023-01", "2027"));
        assertEquals(0, desk.seen("2027").version());
    }

    @ParameterizedTest(name = "{0} from {1}, confirmed {2}: {3}")
    @CsvSource({
        "2027,    2023-01-01, true,  EDITION_DATE_TAKEN",
        "2027,    2022-12-31, true,  EDITION_DATE_TAKEN",
        "2027,    2026-06-30, false, EDITION_DATE_CLOSED",
        "2027,    2024-01-01, false, EDITION_DATE_CLOSED",
        "2027,    2100-01-01, true,  EDITION_DATE",
        "2023-01, 2027-01-01, true,  EDITION_NOT_DRAFT",
        "none,    2027-01-01, true,  EDITION_UNKNOWN"})
    void notEveryDayCanBeTheFirstOne(String code, String from, boolean confirmed, String refusal) throws SQLException {
        desk.copy("2023-01", "2027");
        assertEquals(refusal, assertThrows(BusinessException.class, () -> desk.putInForce(code, from, confirmed)).code());
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01, false", "2026-07-16, false", "2027-01-01, false", "2026-06-30, true", "2023-01-02, true"})
    void theseDaysCan(String from, boolean confirmed) throws SQLException {
        desk.copy("2023-01", "2027");
        desk.putInForce("2027", from, confirmed);
        assertEquals("2027", desk.inForceOn(from, desk.known()));
    }

    @Test
    void whatWasReadBeforeARollbackIsNotTakenForWhatStands() throws SQLException {
        desk.copy("2023-01", "2027");
        desk.change("2027", discount(StatusCode.GOLD, "31"));
        desk.undone(() -> {
            desk.putInForce("2027", "2027-01-01", false);
            assertEquals("31.00", gold(), "as put into force");
        });
        desk.change("2027", discount(StatusCode.GOLD, "32"));
        assertEquals("32.00", gold(), "a draft is read afresh");
        desk.putInForce("2027", "2027-01-01", false);
        assertEquals("32.00", gold());
        assertSame(desk.tables("2027"), desk.tables("2027"), "in force it is read once");
    }

    private String gold() {
        return ((DiscountCell) desk.tables("2027").cell(discount(StatusCode.GOLD, "0").key()).orElseThrow()).percent().toPlainString();
    }

    @ParameterizedTest(name = "list of 2026-H1 published, from {0}: {1}")
    @CsvSource({"2026-06-30, EDITION_DATE_PUBLISHED", "2026-07-01, ''"})
    void aHalfYearSettledByAPublishedListIsNotChanged(String from, String refusal) throws SQLException {
        desk.copy("2023-01", "2027");
        desk.jdbi().useHandle(h -> {
            h.execute("SET foreign_key_checks = 0");
            h.execute("INSERT INTO status_list (id, review_id, list_no, half_year, published_at, effective_from, edition_code, findings_hash) "
                    + "VALUES (1, 1, '2026-H1', '2026-H1', '2026-07-15', '2026-07-16', '2023-01', '')");
        });
        if (refusal.isEmpty()) {
            desk.putInForce("2027", from, false);
        } else {
            assertEquals(refusal, assertThrows(BusinessException.class, () -> desk.putInForce("2027", from, true)).code());
        }
    }

    @Test
    void puttingIntoForceIsKnownFromItsMomentAndWithdrawingToo() throws SQLException {
        desk.copy("2023-01", "2027");
        Knowledge before = desk.known();
        desk.putInForce("2027", "2027-01-01", false);
        Knowledge meanwhile = desk.known();
        desk.withdraw("2027");

        assertEquals("2023-01", desk.inForceOn("2027-01-01", before));
        assertEquals("2027", desk.inForceOn("2027-01-01", meanwhile));
        assertEquals("2023-01", desk.inForceOn("2026-12-31", meanwhile));
        assertEquals("2023-01", desk.inForceOn("2027-01-01", desk.known()));
        assertEquals(EditionSummary.State.WITHDRAWN, desk.summary("2027").state());
        assertEquals("IN_FORCE null", desk.summary("2023-01").state() + " " + desk.summary("2023-01").lastDay());
        assertEquals("EDITION_NOT_DRAFT", assertThrows(BusinessException.class, () -> desk.change("2027", goldVolume("1"))).code());
        assertTrue(desk.history("2027").get(0).contains("EDITION_WITHDRAWN"));
        assertTrue(desk.history("2027").get(1).contains("EDITION_PUT_IN_FORCE") && desk.history("2027").get(1).contains("replaces=2023-01"));

        desk.copy("2027", "2027-2");
        desk.putInForce("2027-2", "2027-01-01", false);
        assertEquals("2027-2", desk.inForceOn("2027-01-01", desk.known()), "the day is free again");
    }

    @Test
    void whatIsInForceCannotBeWithdrawnDeletedOrChanged() throws SQLException {
        desk.copy("2023-01", "2027");
        desk.putInForce("2027", TODAY, false);
        assertEquals("EDITION_BEGUN", assertThrows(BusinessException.class, () -> desk.withdraw("2027")).code());
        assertEquals("EDITION_NOT_DRAFT", assertThrows(BusinessException.class, () -> desk.delete("2027")).code());
        assertEquals("EDITION_NOT_DRAFT", assertThrows(BusinessException.class, () -> desk.change("2027", goldVolume("1"))).code());
        assertEquals("SUPERSEDED 2026-07-15", desk.summary("2023-01").state() + " " + desk.summary("2023-01").lastDay());
    }

    @Test
    void onlyTheLastOfTwoToComeCanBeWithdrawn() throws SQLException {
        desk.copy("2023-01", "2027");
        desk.copy("2023-01", "2028");
        desk.putInForce("2027", "2027-01-01", false);
        desk.putInForce("2028", "2028-01-01", false);
        assertEquals("EDITION_NOT_LAST", assertThrows(BusinessException.class, () -> desk.withdraw("2027")).code());
        desk.withdraw("2028");
        desk.withdraw("2027");
        assertEquals("2023-01", desk.inForceOn("2028-06-01", desk.known()));
    }

    @Test
    void anEditionThatContradictsItselfIsRefusedAndAnUnusualOneAskedAbout() throws SQLException {
        desk.copy("2023-01", "2027");
        desk.change("2027", new DiscountCell(StatusCode.NONE, "AGAT_UX", new BigDecimal("20.01"), 0));
        assertEquals("EDITION_INCOMPLETE", assertThrows(BusinessException.class, () -> desk.putInForce("2027", "2027-01-01", true)).code());
        desk.change("2027", new DiscountCell(StatusCode.NONE, "AGAT_UX", new BigDecimal("20"), 0), goldVolume("6999999.99"));
        assertEquals("EDITION_WARNINGS", assertThrows(BusinessException.class, () -> desk.putInForce("2027", "2027-01-01", false)).code());
        desk.putInForce("2027", "2027-01-01", true);
    }

    @Test
    void aDeletedDraftLeavesItsTraceAndNothingElse() throws SQLException {
        desk.copy("2023-01", "2027");
        desk.change("2027", goldVolume("1"));
        desk.delete("2027");
        assertThrows(EditionMissing.class, () -> desk.summary("2027"));
        assertEquals("editor EDITION_DELETED {titleEn=Edition 2027, titleRu=Редакция 2027, version=1}", desk.history("2027").get(0));
        desk.copy("2023-01", "2027");
        assertEquals(List.of(), desk.differences("2023-01", "2027"));
    }

    @Test
    void readingsAreWrittenAddedAndRemoved() throws SQLException {
        desk.copy("2023-01", "2027");
        desk.change("2027", new Reading("П7", "LEADS/GOLD", "По-русски", "In English"), new Reading("П1", "PURCHASE_VOLUME", "Иначе", "Otherwise"));
        desk.removeReading("2027", "П2");
        assertEquals(List.of("READING/П1", "READING/П7", "READING/П2"), desk.differences("2023-01", "2027").stream().map(d -> d.key().toString()).toList());
        assertEquals("READING_ABOUT", assertThrows(BusinessException.class,
                () -> desk.change("2027", new Reading("П8", "NOWHERE", "а", "a"))).code());
        assertThrows(NotFound.class, () -> desk.removeReading("2027", "П9"));
    }

    @Test
    void cellsThatAreNotThereAreNotMade() throws SQLException {
        desk.copy("2023-01", "2027");
        assertEquals("CELL_UNKNOWN", assertThrows(BusinessException.class, () -> desk.change("2027",
                new DiscountCell(StatusCode.GOLD, "PHONES", BigDecimal.ONE, 1))).code());
        assertEquals("EDITION_CODE_TAKEN", assertThrows(BusinessException.class, () -> desk.copy("2023-01", "2027")).code());
        assertEquals("EDITION_CODE", assertThrows(BusinessException.class, () -> desk.copy("2023-01", "a/b")).code());
        assertEquals("EDITION_UNKNOWN", assertThrows(BusinessException.class, () -> desk.copy("nothing", "2028")).code());
    }

    private static RequirementCell goldVolume(String amount) {
        return new RequirementCell(StatusCode.GOLD, Requirement.PURCHASE_VOLUME, Modality.REQUIRED, new BigDecimal(amount), null, true, false, "§ 2", 0);
    }

    private static DiscountCell discount(StatusCode status, String percent) {
        return new DiscountCell(status, "AGAT_UX", new BigDecimal(percent), 0);
    }
}
