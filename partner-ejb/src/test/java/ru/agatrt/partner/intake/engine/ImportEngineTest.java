package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.intake.engine.ImportScenario.Result;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.purchase.PurchasesDoor;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** Purchases, the partners and articles they need, and the ways in which a file can be good or bad. */
class ImportEngineTest {

    private static final String PARTNERS = "code;legal_name;short_name;inn;kpp;ogrn;country;region;website;directions;cooperation_since;manager";
    private static final String PRODUCTS = "code;name;group;kind;own_manufacture";
    private static final String PURCHASES = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;"
            + "discount_percent;amount;project_deal_no";
    private static final PurchasesDoor DOOR = new PurchasesDoor();

    private static Book book;

    @TempDir
    Path directory;
    private ImportScenario given;

    @BeforeAll
    static void startBook() {
        book = TestDatabase.newBook();
    }

    @BeforeEach
    void knowPartnersAndArticles() throws Exception {
        given = new ImportScenario(book, directory);
        given.send(new PartnersDoor(), PARTNERS, "P-1;ООО «Первый»;Первый;7707083893;;;RU;Москва;;RETAIL;2020-01-01;manager",
                "P-2;ООО «Второй»;Второй;7736050003;;;RU;Тверь;;RETAIL;;");
        given.send(new ProductsDoor(), PRODUCTS, "UX;Агат UX;AGAT_UX;EQUIPMENT;yes", "SV;Настройка;DEPLOYMENT;SERVICE;нет");
    }

    @AfterEach
    void close() throws SQLException {
        given.close();
    }

    @Test
    void newRowsAreCreatedAndTheSameFileAgainChangesNothing() throws Exception {
        String[] file = {PURCHASES, "A;N-1;1;SHIPMENT;P-1;2026-03-01;UX;2;100,50;10;180,90;", "A;N-1;2;RETURN;P-2;01.03.2026;SV;1;1 000;0;1000.00;D-1"};
        assertEquals(Result.of(2, 0, 0), given.send(DOOR, file));
        assertEquals(Result.of(0, 0, 2), given.send(DOOR, file));
        assertEquals(List.of("180.90", "1000.00"), given.rows("SELECT amount FROM purchase_line WHERE document_no = 'N-1' ORDER BY line_no"));
    }

    @Test
    void otherContentUnderAKnownKeyIsACorrectionThatKeepsBothVersions() throws Exception {
        given.send(DOOR, PURCHASES, "A;C-1;1;SHIPMENT;P-1;2026-03-01;UX;1;100;0;100;", "A;C-1;2;SHIPMENT;P-1;2026-03-01;UX;1;100;0;100;");
        assertEquals(Result.of(1, 1, 1), given.send(DOOR, PURCHASES, "A;C-1;1;SHIPMENT;P-1;2026-03-01;UX;1;200;0;200;",
                "A;C-1;2;SHIPMENT;P-1;2026-03-01;UX;1;100;0;100;", "A;C-1;3;SHIPMENT;P-1;2026-03-01;UX;1;100;0;100;"));
        assertEquals(List.of("100.00 0", "200.00 1"), given.rows("SELECT CONCAT(amount, ' ', superseded_at > '9000-01-01') FROM purchase_line"
                + " WHERE document_no = 'C-1' AND line_no = 1 ORDER BY id"));
        assertEquals(List.of("1"), given.rows("SELECT o.superseded_at = n.recorded_at FROM purchase_line o JOIN purchase_line n"
                + " ON n.document_no = o.document_no AND n.line_no = o.line_no AND n.id > o.id WHERE o.document_no = 'C-1'"));
    }

    @Test
    void aChangeOfCaseOrOfAnEmptyCellIsACorrectionToo() throws Exception {
        given.send(DOOR, PURCHASES, "A;E-1;1;SHIPMENT;P-1;2026-03-01;UX;1;100;0;100;d-7");
        assertEquals(Result.of(0, 1, 0), given.send(DOOR, PURCHASES, "A;E-1;1;SHIPMENT;P-1;2026-03-01;UX;1;100;0;100;D-7"));
        assertEquals(Result.of(0, 1, 0), given.send(DOOR, PURCHASES, "A;E-1;1;SHIPMENT;P-1;2026-03-01;UX;1;100;0;100;"));
        assertEquals(Result.of(0, 1, 0), given.send(new PartnersDoor(), PARTNERS,
                "P-2;ООО «ВТОРОЙ»;Второй;7736050003;;;RU;Тверь;;RETAIL;;"));
    }

    @Test
    void goodRowsGoInAndBadOnesAreToldWithLineAndColumn() throws Exception {
        Result result = given.send(DOOR, PURCHASES,
                "A;B-1;1;SHIPMENT;P-1;2026-02-30;UX;1;1;0;1;",
                "A;B-1;2;SHIPMENT;P-1;2026-02-01;UX;1;100,00;0;100,00;",
                "",
                "A;B-1;3;SHIPMENT;NOBODY;2026-02-01;NOTHING;1;1;0;1;",
                "A;B-1;4;GIFT;P-1;2026-02-01;UX;0;-1;0;1,234;",
                "A;B-1;5;SHIPMENT;P-1");
        assertEquals(5, result.read());
        assertEquals(1, result.created());
        assertEquals(4, result.rejected());
        assertEquals(List.of("2 shipped_on DATE_MISSING", "5 partner_code UNKNOWN_PARTNER", "5 product_code UNKNOWN_PRODUCT",
                "6 document_type NOT_ONE_OF", "6 quantity NOT_POSITIVE", "6 list_price NEGATIVE", "6 amount NUMBER_SCALE", "7 source FIELD_COUNT"),
                result.errors());
        assertEquals(List.of("A;B-1;3;SHIPMENT;NOBODY;2026-02-01;NOTHING;1;1;0;1;"),
                given.rows("SELECT raw_row FROM import_error WHERE code = 'UNKNOWN_PRODUCT'"));
    }

    @Test
    void theSameKeyTwiceInAFileIsUnchangedWhenEqualAndRejectedWhenNot() throws Exception {
        Result result = given.send(DOOR, PURCHASES,
                "A;K-1;1;SHIPMENT;P-1;2026-02-01;UX;1;100;0;100;",
                "A;K-1;1;SHIPMENT;P-1;01.02.2026;UX;1,0;100;0;100,00;",
                "A;K-1;1;SHIPMENT;P-1;2026-02-02;UX;1;100;0;100;",
                "A;K-1;2;SHIPMENT;NOBODY;2026-02-02;UX;1;100;0;100;",
                "A;K-1;2;SHIPMENT;NOBODY;2026-02-02;UX;1;100;0;100;");
        assertEquals(new Result(5, 1, 0, 1, 3, List.of("4 source DUPLICATE_KEY", "5 partner_code UNKNOWN_PARTNER", "6 source DUPLICATE_KEY")), result);
    }

    @Test
    void anEncodingADelimiterAndAnOrderOfColumnsOfAnotherSystemAreUnderstood() throws Exception {
        Result result = given.send(DOOR, Charset.forName("windows-1251"), """
                document_no,source,line_no,document_type,partner_code,shipped_on,product_code,quantity,list_price,discount_percent,amount,project_deal_no
                Д-5,CT,1,SHIPMENT,P-2,15.02.2026,UX,1,"20000,00",25,"15 000,00",
                """);
        assertEquals(Result.of(1, 0, 0), result);
        assertEquals(List.of("Д-5 15000.00"), given.rows("SELECT CONCAT(document_no, ' ', amount) FROM purchase_line WHERE source = 'CT'"));
    }

    @Test
    void aChangedInnIsRefusedAndASecondCodeIsNot() throws Exception {
        Result result = given.send(new PartnersDoor(), PARTNERS, "P-1;ООО «Первый»;Первый;7736050003;;;RU;Москва;;RETAIL;2020-01-01;manager",
                "P-3;ТОО «Алматы»;Алматы;970940001234;;;KZ;Алматы;https://almaty.example/;RETAIL+PROJECT;;");
        assertEquals(List.of("2 inn INN_CHANGED"), result.errors());
        assertEquals(1, result.created());
    }

    @Test
    void aRejectedPartnerLeavesNoIdentityBehind() throws Exception {
        Result result = given.send(new PartnersDoor(), PARTNERS, "P-9;ООО «Девятый»;Девятый;7707083894;;;RU;Москва;ftp://x;RETAIL+WHOLESALE;;");
        assertEquals(List.of("2 directions DIRECTIONS_EXCLUDE", "2 website WEBSITE_ADDRESS", "2 inn INN"), result.errors());
        assertEquals(List.of(), given.rows("SELECT code FROM partner WHERE code = 'P-9'"));
    }

    @Test
    void unknownMissingAndRepeatedColumnsRefuseTheFileByName() throws Exception {
        assertEquals("amuont", refused("COLUMNS_UNKNOWN", PURCHASES.replace("amount", "amuont")).args().get("columns"));
        assertEquals("quantity, amount", refused("COLUMNS_MISSING", PURCHASES.replace(";quantity", "").replace(";amount", "")).args().get("columns"));
        assertEquals("source", refused("COLUMNS_TWICE", PURCHASES + ";source").args().get("columns"));
    }

    private InvalidInput refused(String code, String header) {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> given.send(DOOR, header, "A;U-1;1;SHIPMENT;P-1;2026-02-01;UX;1;100;0;100;"));
        assertEquals(code, refusal.code());
        return refusal;
    }

    @Test
    void whatEndsBeforeTheCommitLeavesNothing() throws Exception {
        long id = given.register("purchases");
        Path file = directory.resolve("crash.csv");
        java.nio.file.Files.writeString(file, PURCHASES + "\nA;X-1;1;SHIPMENT;P-1;2026-02-01;UX;1;100;0;100;\n");
        ImportEngine.Source source = known -> ru.agatrt.partner.intake.file.TableFile.open(file, known);
        try (var dying = book.connect(); var owner = book.connectAsOwner()) {
            dying.setAutoCommit(false);
            // The insert of the new versions fails as it would when the server dies half-way.
            owner.createStatement().execute("CREATE TRIGGER tr_test_crash BEFORE INSERT ON purchase_line FOR EACH ROW"
                    + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'power cut'");
            SQLException cut = assertThrows(SQLException.class, () -> new ImportEngine(dying, DOOR).run(id, source, bytes -> { }));
            assertTrue(cut.getMessage().contains("power cut"), cut.getMessage());
            owner.createStatement().execute("DROP TRIGGER tr_test_crash");
        }
        assertEquals(List.of("RUNNING"), given.rows("SELECT state FROM import_run WHERE id = " + id));
        assertEquals(List.of(), given.rows("SELECT id FROM purchase_line WHERE document_no = 'X-1'"));
        assertTrue(new ImportEngine(given.book(), DOOR).run(id, source, bytes -> { }), "the next worker finishes it");
        assertEquals(Result.of(1, 0, 0), given.result(id));
        assertEquals(false, new ImportEngine(given.book(), DOOR).run(id, source, bytes -> { }), "a third finds it finished");
        assertEquals(Result.of(1, 0, 0), given.result(id));
    }
}
