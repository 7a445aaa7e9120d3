package ru.agatrt.partner.program.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.EditionDesk;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** What the cells of an edition say together, beginning from the shipped one. */
class EditionChecksTest {

    private static Book book;
    private EditionDesk desk;

    @BeforeAll
    static void startBook() {
        book = TestDatabase.newBook();
    }

    @BeforeEach
    void draft() throws SQLException {
        desk = new EditionDesk(book, "2026-07-16");
        desk.copy("2023-01", "draft");
    }

    @AfterEach
    void close() throws SQLException {
        desk.close();
    }

    @Test
    void theShippedEditionsStand() {
        assertEquals(List.of(), EditionChecks.of(desk.tables("2023-01")));
        assertEquals(List.of(), EditionChecks.of(desk.tables("2023-01-b")));
    }

    @ParameterizedTest(name = "without authorization {0} %, authorized 20 %: {1}")
    @CsvSource({"19.99, ''", "20, ''", "20.01, block edition.remark.noneAboveAuthorized DISCOUNT/AGAT_UX/NONE"})
    void nobodyGetsMoreWithoutAuthorization(BigDecimal percent, String remark) throws SQLException {
        assertEquals(remark, after(discount(StatusCode.NONE, percent)));
    }

    @ParameterizedTest(name = "silver 7 million, gold {0}: {1}")
    @CsvSource({"7000000.01, ''", "7000000.00, ''", "6999999.99, warn edition.remark.lessAbove REQUIREMENT/PURCHASE_VOLUME/GOLD"})
    void aHigherStatusSeldomAsksForLess(BigDecimal amount, String remark) throws SQLException {
        assertEquals(remark, after(requirement(Requirement.PURCHASE_VOLUME, StatusCode.GOLD, Modality.REQUIRED, amount, null)));
    }

    @Test
    void orForNothing() throws SQLException {
        assertEquals("warn edition.remark.notAskedAbove REQUIREMENT/SALES_SPECIALISTS/GOLD",
                after(requirement(Requirement.SALES_SPECIALISTS, StatusCode.GOLD, Modality.RECOMMENDED, null, 1)));
    }

    @ParameterizedTest(name = "silver 25 %, gold {0} %: {1}")
    @CsvSource({"25, ''", "24.99, warn edition.remark.discountLessAbove DISCOUNT/AGAT_UX/GOLD"})
    void orGivesLess(BigDecimal percent, String remark) throws SQLException {
        assertEquals(remark, after(discount(StatusCode.GOLD, percent)));
    }

    @Test
    void aRequiredThresholdHasANumber() throws SQLException {
        assertEquals("block edition.remark.noThreshold REQUIREMENT/PURCHASE_VOLUME/PROJECT",
                after(requirement(Requirement.PURCHASE_VOLUME, StatusCode.PROJECT, Modality.REQUIRED, null, null)));
        assertEquals("", after(requirement(Requirement.PURCHASE_VOLUME, StatusCode.PROJECT, Modality.NOT_REQUIRED, null, null)));
    }

    @Test
    void theFirstPurchaseIsOneForAll() throws SQLException {
        assertEquals("block edition.remark.firstPurchase REQUIREMENT/FIRST_PURCHASE/AUTHORIZED",
                after(requirement(Requirement.FIRST_PURCHASE, StatusCode.GOLD, Modality.REQUIRED, new BigDecimal("60000"), null)));
        for (StatusCode status : StatusCode.assignable()) {
            desk.change("draft", requirement(Requirement.FIRST_PURCHASE, status, Modality.REQUIRED, new BigDecimal("60000"), null));
        }
        assertEquals(List.of(), EditionChecks.of(desk.tables("draft")));
    }

    @Test
    void aMissingCellIsNamed() {
        desk.jdbi().useHandle(h -> h.execute("DELETE FROM edition_discount WHERE edition_id = 2 AND product_group = 'OLHA' AND status = 'SILVER'"));
        desk.jdbi().useHandle(h -> h.execute("DELETE FROM edition_volume_rule WHERE edition_id = 2 AND own_manufacture AND product_kind = 'SOFTWARE' AND deal_decision = 'COUNTED'"));
        assertEquals("DISCOUNT/OLHA/SILVER VOLUME_RULE/OWN.SOFTWARE/COUNTED", String.join(" ",
                EditionChecks.of(desk.tables("2023-01-b")).stream().map(r -> r.cell().toString()).toList()));
    }

    private String after(CellValue change) throws SQLException {
        desk.change("draft", change);
        return String.join(", ", EditionChecks.of(desk.tables("draft")).stream()
                .map(r -> (r.blocking() ? "block " : "warn ") + r.sentence().code() + " " + r.cell()).toList());
    }

    private static DiscountCell discount(StatusCode status, BigDecimal percent) {
        return new DiscountCell(status, "AGAT_UX", percent, 0);
    }

    private static RequirementCell requirement(Requirement requirement, StatusCode status, Modality modality, BigDecimal amount, Integer count) {
        return new RequirementCell(status, requirement, modality, amount, count, false, false, "§ 2", 0);
    }
}
