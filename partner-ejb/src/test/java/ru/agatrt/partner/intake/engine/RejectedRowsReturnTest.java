package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.agatrt.partner.intake.CsvText;
import ru.agatrt.partner.intake.RejectedRowsFile;
import ru.agatrt.partner.intake.corpus.AllDoors;
import ru.agatrt.partner.intake.corpus.Samples;
import ru.agatrt.partner.intake.corpus.Workbooks;
import ru.agatrt.partner.intake.engine.ImportScenario.Result;
import ru.agatrt.partner.intake.file.TableFile;
import ru.agatrt.partner.intake.file.TableReader;
import ru.agatrt.partner.intake.persistence.ImportTable;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** What an import gives back as rejected goes in when it is corrected and sent again, for every kind. */
class RejectedRowsReturnTest {

    /** What is wrong at first and what stands there after the correction; elsewhere a code of a partner. */
    private static final Map<String, List<String>> MISTAKES = Map.of("partners", List.of("inn", "7707083894", "7707083893"),
            "products", List.of("own_manufacture", "perhaps", "yes"), "price-list", List.of("product_code", "NO-SUCH", "UX"));
    private static final List<String> MISTAKE = List.of("partner_code", "NO-SUCH", "P-2");

    @TempDir
    static Path directory;
    private static ImportScenario given;
    private static ImportTable imports;

    @BeforeAll
    static void startBook() throws Exception {
        Book book = TestDatabase.newBook();
        given = new ImportScenario(book, directory);
        imports = new ImportTable(BookAccess.configured(Jdbi.create(() -> book.connect())));
        given.send(AllDoors.of("partners"), "code;legal_name;short_name;inn;region;directions", "P-1;ООО «Первый»;Первый;7707083893;Москва;RETAIL",
                "P-2;ООО «Второй»;Второй;7736050003;Тверь;WHOLESALE+PROJECT");
        given.send(AllDoors.of("products"), "code;name;group;kind;own_manufacture", "UX;Агат UX;AGAT_UX;EQUIPMENT;yes");
    }

    @AfterAll
    static void close() throws Exception {
        given.close();
    }

    static List<FactDoor> doors() {
        return AllDoors.list();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void theFileOfRejectedRowsIsTakenOnceItIsCorrected(FactDoor door) throws Exception {
        List<String> mistake = MISTAKES.getOrDefault(door.kind(), MISTAKE);
        String original = Samples.csv(door.kind(), Samples.row(door.kind(), 1), Samples.row(door.kind(), 2, mistake.get(0), mistake.get(1)));
        Result first = given.send(door, Charset.forName("windows-1251"), original);
        assertEquals(List.of(1L, 1L), List.of(first.created(), first.rejected()), first.toString());

        String rejected = rejectedRows();
        assertTrue(rejected.startsWith("\uFEFFline;column;code;message;" + CsvText.row(Samples.header(door.kind()))), rejected);
        Result again = given.send(door, StandardCharsets.UTF_8, rejected);
        assertEquals(List.of(0L, 1L), List.of(again.created(), again.rejected()), "uncorrected it is rejected again");
        assertEquals(rejected.substring(rejected.indexOf('\n') + 3), rejectedRows().substring(rejected.indexOf('\n') + 3), "and given back as before");

        Result corrected = given.send(door, StandardCharsets.UTF_8, rejected.replace(mistake.get(1), mistake.get(2)));
        assertEquals(List.of(1L, 0L), List.of(corrected.created(), corrected.rejected()), corrected.toString());
        Result asBook = send(door, Workbooks.ofTexts(cells(rejected.replace(mistake.get(1), mistake.get(2)))).bytes());
        assertEquals(List.of(1L, 0L), List.of(asBook.unchanged(), asBook.rejected()), "and the same saved as a workbook: " + asBook);
    }

    @Test
    void whatLooksLikeAFormulaComesBackAsItWasSent() throws Exception {
        List<String> texts = List.of("=HYPERLINK(\"http://127.0.0.1\";\"x\")", "+7 (495) x", "-1+2", "@SUM(A1)", "'=1", "''-5", "'апостроф", "две\nстроки; \"в кавычках\"", "a".repeat(290));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            rows.add(List.of("NO-SUCH", "F-" + i, texts.get(i), "2026-01-01", "ACCEPTED"));
        }
        Result first = given.send(AllDoors.of("references"), StandardCharsets.UTF_8, csv(rows));
        assertEquals(texts.size(), first.rejected());
        String rejected = rejectedRows();
        for (List<String> row : cells(rejected)) {
            assertFalse(row.stream().anyMatch(c -> c.startsWith("=") || c.startsWith("@") || c.startsWith("-1+")), row.toString());
        }
        assertEquals(texts.size(), given.send(AllDoors.of("references"), StandardCharsets.UTF_8, rejected.replace("NO-SUCH", "P-1")).created());
        assertEquals(texts, given.rows("SELECT customer FROM customer_reference WHERE reference_no LIKE 'F-%' ORDER BY reference_no"));
    }

    @Test
    void aLongRowIsGivenBackWhole() throws Exception {
        String longText = "очень длинно; ".repeat(20_000);
        given.send(AllDoors.of("references"), StandardCharsets.UTF_8, csv(List.of(List.of("P-1", "L-1", longText, "2026-13-01", "ACCEPTED"))));
        assertEquals(longText, cells(rejectedRows()).get(1).get(6));
    }

    @Test
    void aRowOfAnotherWidthIsGivenBackAsItWas() throws Exception {
        given.send(AllDoors.of("references"), StandardCharsets.UTF_8, csv(List.of(List.of("P-1", "W-1", "ПАО"))));
        String rejected = rejectedRows();
        assertTrue(rejected.endsWith(";P-1;W-1;ПАО\r\n"), rejected);
        assertEquals(1, given.send(AllDoors.of("references"), StandardCharsets.UTF_8, rejected.replace("ПАО\r", "ПАО;2026-01-01;ACCEPTED\r")).created());
    }

    private static String csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder("partner_code;reference_no;customer;received_on;state\n");
        rows.forEach(r -> text.append(CsvText.row(r)).append('\n'));
        return text.toString();
    }

    /** The file as it is downloaded after the last import. */
    private static String rejectedRows() throws Exception {
        String id = given.rows("SELECT public_id FROM import_run ORDER BY id DESC LIMIT 1").get(0);
        StringWriter text = new StringWriter();
        RejectedRowsFile file = new RejectedRowsFile(text, imports.header(id), reason -> "причина " + reason.code());
        imports.rejectedRows(id, file::add);
        return text.toString();
    }

    private static Result send(FactDoor door, byte[] content) throws Exception {
        long id = given.register(door.kind());
        Path file = Files.write(directory.resolve("book"), content);
        new ImportEngine(given.book(), door).run(id, known -> TableFile.open(file, known), bytes -> { });
        return given.result(id);
    }

    /** Cells of a file of rejected rows, read by a spreadsheet's rules: nothing is taken off. */
    private static List<List<String>> cells(String csv) throws Exception {
        Path file = Files.writeString(directory.resolve("cells"), csv.replaceFirst("line;", "line_;"));
        List<List<String>> rows = new ArrayList<>();
        try (TableReader table = TableFile.open(file, Set.of("column", "code", "message"))) {
            List<String> header = new ArrayList<>(table.header());
            header.set(0, "line");
            rows.add(header);
            while (table.next()) {
                rows.add(table.fields());
            }
        }
        return rows;
    }
}
