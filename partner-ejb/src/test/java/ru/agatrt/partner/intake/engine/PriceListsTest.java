package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.deviation.UnequalSet;
import ru.agatrt.partner.deviation.UnequalSet.Member;
import ru.agatrt.partner.deviation.persistence.DeviationRegister;
import ru.agatrt.partner.deviation.persistence.UnequalQuery;
import ru.agatrt.partner.discount.ExtraDiscountsDoor;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.ProductGroup;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.pricing.PriceFilter;
import ru.agatrt.partner.pricing.PriceListDoor;
import ru.agatrt.partner.pricing.persistence.ExtraDiscountQuery;
import ru.agatrt.partner.pricing.persistence.PriceListQuery;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.purchase.PurchasesDoor;
import ru.agatrt.partner.status.StatusesDoor;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** What the pages of prices read: the list with its validity, extra discounts, equal partners at unequal discounts. */
class PriceListsTest {

    private static Book book;

    @TempDir
    Path directory;
    private ImportScenario given;
    private Connection connection;
    private Jdbi jdbi;

    @BeforeAll
    static void startBook() {
        book = TestDatabase.newBook();
    }

    @BeforeEach
    void knowCompaniesArticlesAndPrices() throws Exception {
        given = new ImportScenario(book, directory);
        connection = book.connect();
        jdbi = BookAccess.configured(Jdbi.create(connection));
        given.send(new PartnersDoor(), "code;legal_name;short_name;inn;country;region;directions", "S-1;ООО «А»;Альфа;7707083893;RU;Москва;RETAIL",
                "S-2;ООО «Б»;Бета;7736050003;RU;Тверь;RETAIL", "S-3;ООО «В»;Вега;7702070139;RU;Тула;RETAIL", "S-4;ООО «Г»;Гамма;7725038124;RU;Тула;RETAIL");
        given.send(new ProductsDoor(), "code;name;group;kind;own_manufacture", "UX-1;Агат UX, 100 %;AGAT_UX;EQUIPMENT;yes", "OL-1;Ольха;OLHA;EQUIPMENT;yes");
        given.send(new PriceListDoor(), "product_code;territory;valid_from;list_price", "UX-1;RU;2026-01-01;1000", "UX-1;RU;2026-04-01;1100", "UX-1;KZ;2026-02-01;900",
                "OL-1;RU;2025-01-01;200");
        given.send(new StatusesDoor(), "partner_code;direction;valid_from;status;valid_to", "S-1;RETAIL;2025-01-01;SILVER;", "S-2;RETAIL;2025-01-01;SILVER;",
                "S-3;RETAIL;2025-01-01;SILVER;", "S-4;RETAIL;2025-01-01;SILVER;");
        given.send(new ExtraDiscountsDoor(), "partner_code;product_group;valid_from;valid_to;points;competence", "S-4;AGAT_UX;2026-01-01;2026-12-31;3;Внедрение",
                "S-3;OLHA;2025-01-01;2025-12-31;2;Платы");
    }

    @AfterEach
    void close() throws SQLException {
        given.close();
        connection.close();
    }

    @Test
    void aPriceIsShownWithItsTermAndFoundByNameCodeDayAndTerritory() {
        assertEquals(List.of("OL-1 RU 200.00 2025-01-01 null", "UX-1 KZ 900.00 2026-02-01 null", "UX-1 RU 1100.00 2026-04-01 null",
                "UX-1 RU 1000.00 2026-01-01 2026-03-31"), prices(new PriceFilter(null, null, null, null)));
        assertEquals(List.of("UX-1 RU 1000.00 2026-01-01 2026-03-31"), prices(new PriceFilter("ux-", "RU", null, LocalDate.of(2026, 3, 31))));
        assertEquals(List.of("UX-1 RU 1100.00 2026-04-01 null"), prices(new PriceFilter("агат", "RU", ProductGroup.AGAT_UX, LocalDate.of(2026, 4, 1))));
        assertEquals(List.of("UX-1 RU 1100.00 2026-04-01 null"), prices(new PriceFilter("100 %", "RU", null, LocalDate.of(2026, 4, 1))));
        assertEquals(List.of(), prices(new PriceFilter("%%", null, null, null)));
        assertEquals(List.of("KZ", "RU"), jdbi.withHandle(PriceListQuery::territories));
    }

    private List<String> prices(PriceFilter filter) {
        PriceListQuery query = new PriceListQuery(filter);
        List<String> rows = jdbi.withHandle(h -> query.page(h, PageRequest.of(0, 50))).stream()
                .map(r -> String.join(" ", r.product(), r.territory(), r.listPrice().toPlainString(), r.from().toString(), String.valueOf(r.lastDay()))).toList();
        assertEquals(rows.size(), jdbi.withHandle(query::count));
        return rows;
    }

    @Test
    void extraDiscountsAreListedForADayAPartnerOrAll() {
        assertEquals(List.of("S-3 OLHA 2025-12-31", "S-4 AGAT_UX 2026-12-31"), extra(null, null));
        assertEquals(List.of("S-3 OLHA 2025-12-31"), extra(null, LocalDate.of(2025, 12, 31)));
        assertEquals(List.of("S-4 AGAT_UX 2026-12-31"), extra("S-4", LocalDate.of(2026, 1, 1)));
        assertEquals(List.of(), extra("S-1", null));
    }

    private List<String> extra(String partner, LocalDate day) {
        ExtraDiscountQuery query = new ExtraDiscountQuery(partner, day);
        List<String> rows = jdbi.withHandle(h -> query.page(h, PageRequest.of(0, 50))).stream()
                .map(r -> r.partner().value() + " " + r.group() + " " + r.lastDay()).toList();
        assertEquals(rows.size(), jdbi.withHandle(query::count));
        return rows;
    }

    @Test
    void partnersOfEqualStatusAndCompetenceStandSideBySide() throws Exception {
        given.send(new PurchasesDoor(), "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;discount_percent;amount;"
                + "project_deal_no;seller", "A;1;1;SHIPMENT;S-1;2026-02-01;UX-1;10;1000;27;7300;;", "A;2;1;SHIPMENT;S-1;2026-02-02;UX-1;1;1000;25;750;;",
                "A;3;1;SHIPMENT;S-2;2026-02-03;UX-1;4;1000;25;3000;;", "A;4;1;SHIPMENT;S-4;2026-02-03;UX-1;1;1000;28;720;;",
                "A;5;1;SHIPMENT;S-3;2026-07-01;UX-1;1;1100;30;770;;", "A;6;1;SHIPMENT;S-3;2026-02-03;UX-1;1;1000;60;400;DEAL;");
        DeviationRegister register = new DeviationRegister(jdbi);
        while (!register.current()) {
            register.step();
        }
        Knowledge now = jdbi.withHandle(h -> new Knowledge(h.createQuery("SELECT last_at FROM knowledge_clock WHERE id = 1").mapTo(Instant.class).one()));
        UnequalQuery query = new UnequalQuery(jdbi, now);
        assertEquals(List.of(ProductGroup.AGAT_UX), query.groups(HalfYear.parse("2026-H1").period()));
        List<UnequalSet> sets = query.find(ProductGroup.AGAT_UX, HalfYear.parse("2026-H1").period());
        assertEquals(1, sets.size(), "the one with recorded competence is not equal to the others");
        UnequalSet silver = sets.get(0);
        assertEquals(StatusCode.SILVER, silver.column());
        assertEquals(new BigDecimal("25.00"), silver.duePercent());
        assertEquals(List.of("S-1 27.00 7300.00 -200.00"), members(silver.others()));
        assertEquals(List.of("S-2 25.00 3000.00 0.00", "S-1 25.00 750.00 0.00"), members(silver.peers()));
        assertEquals(2, silver.peerCount());
        assertEquals(List.of(), query.find(ProductGroup.OLHA, HalfYear.parse("2026-H1").period()));
    }

    private static List<String> members(List<Member> members) {
        return members.stream().map(m -> m.partner().value() + " " + m.discount() + " " + m.amount() + " " + m.roubles()).toList();
    }
}
