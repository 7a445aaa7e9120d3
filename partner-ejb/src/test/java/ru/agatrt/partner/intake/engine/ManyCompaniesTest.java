package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.deal.DealsDoor;
import ru.agatrt.partner.discount.ExtraDiscountsDoor;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.purchase.PurchaseFacts;
import ru.agatrt.partner.purchase.PurchaseFacts.Counting;
import ru.agatrt.partner.purchase.PurchasesDoor;
import ru.agatrt.partner.purchase.VolumeView;
import ru.agatrt.partner.status.StatusesDoor;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** What is read of very many companies at once is what is read of each of them alone, to the kopeck. */
class ManyCompaniesTest {

    private static final int COMPANIES = 12;
    private static final int LINES = 1_500;
    private static final Counting EDITION = new Counting(1, false);
    private static final String PURCHASES = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;"
            + "discount_percent;amount;project_deal_no;seller";
    private static final String[] INNS = {"7707083893", "7736050003", "7702070139", "7710140679", "7728168971", "7740000076", "7812014560",
        "7744000912", "7750004150", "7706016118", "7725604637", "7729355029", "7703104630"};

    @TempDir
    static Path directory;
    private static ImportScenario given;
    private static Jdbi jdbi;
    private static List<Long> keys;
    private static Knowledge before;
    private static Knowledge after;

    @BeforeAll
    static void importPurchases() throws Exception {
        Book book = TestDatabase.newBook();
        given = new ImportScenario(book, directory);
        jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        Random random = new Random(20260716);
        List<String> companies = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        for (int c = 0; c <= COMPANIES; c++) {
            companies.add("M-%d;ООО «%d»;%d;%s;RU;Москва;RETAIL".formatted(c, c, c, INNS[c]));
            statuses.add("M-%d;RETAIL;2026-01-01;%s;2026-03-%d;;".formatted(c, c % 2 == 0 ? "GOLD" : "AUTHORIZED", 10 + c));
            statuses.add("M-%d;RETAIL;2026-04-01;SILVER;;;".formatted(c));
        }
        send(new PartnersDoor(), "code;legal_name;short_name;inn;country;region;directions", companies);
        send(new StatusesDoor(), "partner_code;direction;valid_from;status;valid_to;individual_threshold;decided_on", statuses);
        send(new ProductsDoor(), "code;name;group;kind;own_manufacture;valid_from", List.of("A;Агат UX;AGAT_UX;EQUIPMENT;yes;",
                "S;Поддержка;JOINT_SUPPORT;SERVICE;yes;", "M;Модуль;MODULES;EQUIPMENT;no;", "M;Модуль;MODULES;EQUIPMENT;yes;2026-04-01"));
        send(new DealsDoor(), "deal_no;partner_code;end_customer;registered_on;valid_to;own_prices;counts", List.of("Д-1;M-1;Завод;2026-01-15;;yes;",
                "Д-2;M-1;Банк;2026-01-15;;yes;no", "Д-3;M-1;Порт;2026-01-15;;yes;yes", "Д-4;M-1;Цех;2026-01-15;;no;"));
        send(new ExtraDiscountsDoor(), "partner_code;product_group;valid_from;valid_to;points;competence",
                List.of("M-3;AGAT_UX;2026-02-01;2026-05-31;7;Сложные решения"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(line(i, random, 0));
        }
        send(new PurchasesDoor(), PURCHASES, lines);
        before = now();
        send(new PurchasesDoor(), PURCHASES, List.of(line(3, new Random(1), 5_000), line(40, new Random(2), 0), line(77, new Random(3), 60_000)));
        after = now();
        keys = jdbi.withHandle(h -> h.createQuery("SELECT id FROM partner ORDER BY id").mapTo(Long.class).list());
    }

    private static String line(int i, Random random, int more) {
        int company = random.nextInt(COMPANIES);
        // A document goes on for a few days, so that its first lines alone may be too small.
        LocalDate day = LocalDate.parse("2025-12-01").plusDays(i / 3 % 200 + random.nextInt(4));
        String deal = random.nextInt(6) == 0 ? "Д-" + (1 + random.nextInt(5)) : "";
        String seller = random.nextInt(3) == 0 ? "M-" + COMPANIES : "";
        int price = 1_000 + random.nextInt(20_000);
        int pieces = 1 + random.nextInt(5);
        return "T;Д%d-%d;%d;%s;M-%d;%s;%s;%d;%d.37;10;%d.11;%s;%s".formatted(i / 6, company, i % 6 + 1, random.nextInt(12) == 0 ? "RETURN" : "SHIPMENT",
                company, day, "ASM".charAt(random.nextInt(3)), pieces, price, pieces * price + more, deal, seller);
    }

    private static void send(FactDoor door, String header, List<String> rows) throws Exception {
        ImportScenario.Result result = given.send(door, header + "\n" + String.join("\n", rows));
        assertEquals(0, result.rejected(), () -> header + result);
    }

    @AfterAll
    static void close() throws Exception {
        given.close();
    }

    @Test
    void volumesAreTheSame() {
        PurchaseFacts facts = new PurchaseFacts(jdbi);
        for (Knowledge known : List.of(before, after)) {
            for (String half : List.of("2025-H2", "2026-H1", "2026-H2")) {
                var alone = facts.volumes(new PartnerSelection(keys, known), HalfYear.parse(half).period(), EDITION);
                assertEquals(alone, facts.volumes(many(known), HalfYear.parse(half).period(), EDITION), half);
            }
        }
        VolumeView first = facts.volumes(many(after), HalfYear.parse("2026-H1").period(), EDITION).get(keys.get(1));
        for (BigDecimal part : List.of(first.countable(), first.undecidedProject(), first.excludedProject(), first.notOwnManufacture(), first.services(),
                first.returns())) {
            assertTrue(part.signum() > 0, () -> "a part that nothing falls into proves nothing: " + first);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 50000", "2026-06-30, 100000", "2026-06-30, 250000", "2026-06-30, 10000000", "2025-12-20, 50000", "2025-11-30, 50000"})
    void firstPurchasesAreTheSame(LocalDate day, BigDecimal least) {
        PurchaseFacts facts = new PurchaseFacts(jdbi);
        for (Knowledge known : List.of(before, after)) {
            assertEquals(facts.firstPurchases(new PartnerSelection(keys, known), day, least), facts.firstPurchases(many(known), day, least));
        }
    }

    @Test
    void aDistributorIsSilentOnlyWhereItsLastMonthIsMissing() {
        PurchaseFacts facts = new PurchaseFacts(jdbi);
        assertEquals(Map.of(), facts.silentDistributors(many(after), HalfYear.parse("2026-H1")), "its lines go on to the end of June");
        var silent = facts.silentDistributors(many(after), HalfYear.parse("2026-H2"));
        assertEquals(silent, facts.silentDistributors(new PartnerSelection(keys, after), HalfYear.parse("2026-H2")));
        assertEquals(COMPANIES, silent.size());
        assertTrue(silent.get(keys.get(0)).stream().allMatch(d -> d.code().equals("M-" + COMPANIES) && d.lastDay().isBefore(LocalDate.parse("2026-07-01"))),
                silent::toString);
    }

    @Test
    void aCorrectionChangesWhatIsKnownNowAndNotWhatWasKnownThen() {
        PurchaseFacts facts = new PurchaseFacts(jdbi);
        var then = facts.volumes(many(before), HalfYear.parse("2026-H1").period(), EDITION);
        var late = facts.volumes(many(before), HalfYear.parse("2025-H2").period(), EDITION);
        assertFalse(then.equals(facts.volumes(many(after), HalfYear.parse("2026-H1").period(), EDITION))
                && late.equals(facts.volumes(many(after), HalfYear.parse("2025-H2").period(), EDITION)));
    }

    /** The companies among so many others that they are not named in SQL. */
    private static PartnerSelection many(Knowledge known) {
        return new PartnerSelection(LongStream.concat(keys.stream().mapToLong(k -> k), LongStream.range(1_000_000, 1_002_000)).boxed().toList(), known);
    }

    private static Knowledge now() {
        return new Knowledge(jdbi.withHandle(h -> h.createQuery("SELECT last_at FROM knowledge_clock").mapTo(Instant.class).one()));
    }
}
