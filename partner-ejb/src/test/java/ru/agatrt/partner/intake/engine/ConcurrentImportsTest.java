package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.intake.engine.ImportScenario.Result;
import ru.agatrt.partner.intake.file.TableFile;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.purchase.PurchasesDoor;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** Several people import at once: whoever gets the knowledge clock first is first, for all rows of the file. */
class ConcurrentImportsTest {

    private static final String PARTNERS = "code;legal_name;short_name;inn;kpp;ogrn;country;region;website;directions;cooperation_since;manager\n";
    private static final String PRODUCTS = "code;name;group;kind;own_manufacture\n";
    private static final String PURCHASES = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;"
            + "discount_percent;amount\n";
    private static final int ROWS = 3_000;
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
        given.send(new PartnersDoor(), (PARTNERS + "P-1;ООО «Первый»;Первый;7707083893;;;RU;Москва;;RETAIL;2020-01-01;manager").split("\n"));
        given.send(new ProductsDoor(), (PRODUCTS + "UX;Агат UX;AGAT_UX;EQUIPMENT;yes").split("\n"));
    }

    @AfterEach
    void close() throws SQLException {
        given.close();
    }

    /** A file under way, with the number of its import. */
    private record Upload(long id, FactDoor door, Path file) {
    }

    @Test
    void theSameFileFourTimesAtOnceIsCreatedOnceAndFoundUnchangedThrice() throws Exception {
        String text = purchases("SAME", row -> "100.00");
        List<Result> results = atOnce(upload(DOOR, text), upload(DOOR, text), upload(DOOR, text), upload(DOOR, text));
        assertEquals(1, results.stream().filter(Result.of(ROWS, 0, 0)::equals).count(), results.toString());
        assertEquals(3, results.stream().filter(Result.of(0, 0, ROWS)::equals).count(), results.toString());
        assertEquals(List.of(String.valueOf(ROWS)), given.rows("SELECT COUNT(*) FROM purchase_line WHERE source = 'SAME'"));
    }

    @Test
    void ofTwoFilesWithTheSameKeysOneCorrectsTheOtherAsAWhole() throws Exception {
        List<Result> results = atOnce(upload(DOOR, purchases("KEYS", row -> "100.00")), upload(DOOR, purchases("KEYS", row -> "200.00")));
        assertTrue(results.contains(Result.of(ROWS, 0, 0)) && results.contains(Result.of(0, ROWS, 0)), results.toString());
        assertEquals(List.of("1"), given.rows("SELECT COUNT(DISTINCT amount) FROM purchase_line WHERE source = 'KEYS' AND superseded_at > '9000-01-01'"));
        assertEquals(List.of(String.valueOf(2 * ROWS)), given.rows("SELECT COUNT(*) FROM purchase_line WHERE source = 'KEYS'"));
        assertEquals(List.of("0"), given.rows("SELECT COUNT(*) FROM purchase_line o JOIN purchase_line n USING (source, document_no, line_no)"
                + " WHERE o.source = 'KEYS' AND o.id < n.id AND o.superseded_at <> n.recorded_at"));
    }

    @Test
    void filesWithKeysInCommonAndOthersLoseNothing() throws Exception {
        String first = PURCHASES + rows("MIX", 0, ROWS, row -> "100.00");
        String second = PURCHASES + rows("MIX", ROWS / 2, ROWS + ROWS / 2, row -> "100.00");
        List<Result> results = atOnce(upload(DOOR, first), upload(DOOR, second));
        assertEquals(ROWS + ROWS / 2, results.stream().mapToLong(Result::created).sum());
        assertEquals(ROWS / 2, results.stream().mapToLong(Result::unchanged).sum());
        assertEquals(List.of(String.valueOf(ROWS + ROWS / 2)), given.rows("SELECT COUNT(*) FROM purchase_line WHERE source = 'MIX'"));
    }

    @Test
    void filesOfDifferentKindsGoInSideBySide() throws Exception {
        String products = PRODUCTS + IntStream.range(0, ROWS).mapToObj(i -> "PX-" + i + ";Изделие;AGAT_UX;EQUIPMENT;yes").collect(Collectors.joining("\n"));
        String partners = PARTNERS + "P-2;ООО «Второй»;Второй;7736050003;;;RU;Тверь;;RETAIL;;\n";
        List<Result> results = atOnce(upload(DOOR, purchases("KINDS", row -> "1.00")), upload(new ProductsDoor(), products),
                upload(new PartnersDoor(), partners));
        assertEquals(List.of(Result.of(ROWS, 0, 0), Result.of(ROWS, 0, 0), Result.of(1, 0, 0)), results);
    }

    @Test
    void codesThatTwoFilesBringAtOnceGetOneIdentity() throws Exception {
        String products = PRODUCTS + IntStream.range(0, ROWS).mapToObj(i -> "TWIN-" + i + ";Изделие;AGAT_UX;EQUIPMENT;yes").collect(Collectors.joining("\n"));
        List<Result> results = atOnce(upload(new ProductsDoor(), products), upload(new ProductsDoor(), products));
        assertEquals(ROWS, results.stream().mapToLong(Result::created).sum());
        assertEquals(List.of(String.valueOf(ROWS)), given.rows("SELECT COUNT(*) FROM product WHERE code LIKE 'TWIN-%'"));
    }

    private List<Result> atOnce(Upload... uploads) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(uploads.length);
        try {
            CyclicBarrier start = new CyclicBarrier(uploads.length);
            List<Callable<Void>> work = new ArrayList<>();
            for (Upload upload : uploads) {
                work.add(() -> {
                    start.await();
                    run(upload);
                    return null;
                });
            }
            for (Future<Void> done : people.invokeAll(work)) {
                done.get();
            }
        } finally {
            people.shutdownNow();
        }
        List<Result> results = new ArrayList<>();
        for (Upload upload : uploads) {
            results.add(given.result(upload.id));
        }
        return results;
    }

    private static void run(Upload upload) throws Exception {
        try (Connection own = book.connect()) {
            own.setAutoCommit(false);
            own.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            assertTrue(new ImportEngine(own, upload.door).run(upload.id, known -> TableFile.open(upload.file, known), bytes -> { }));
        }
    }

    private Upload upload(FactDoor door, String text) throws Exception {
        long id = given.register(door.kind());
        return new Upload(id, door, Files.writeString(directory.resolve(id + ".csv"), text));
    }

    private static String purchases(String source, IntFunction<String> amount) {
        return PURCHASES + rows(source, 0, ROWS, amount);
    }

    private static String rows(String source, int from, int until, IntFunction<String> amount) {
        return IntStream.range(from, until).mapToObj(row -> source + ";N-" + row / 10 + ";" + row % 10 + ";SHIPMENT;P-1;2026-03-01;UX;1;100;0;" + amount.apply(row))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
