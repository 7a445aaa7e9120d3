package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.agatrt.partner.intake.corpus.AllDoors;
import ru.agatrt.partner.intake.corpus.Corpus;
import ru.agatrt.partner.intake.corpus.OddFile;
import ru.agatrt.partner.intake.engine.ImportScenario.Result;
import ru.agatrt.partner.intake.file.TableFile;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.testing.TestDatabase;

/**
 * Files as nobody should send them, into a real book. Each says what is due to it; besides, of every file: a row is in or it
 * is told with line and column, a refused file changes nothing, and every code has a sentence in both languages.
 */
class ImportCorpusTest {

    private static final List<Properties> SENTENCES = List.of(sentences("ru"), sentences("en"));
    private static final CorpusResults RESULTS = new CorpusResults();

    @TempDir
    static Path directory;
    private static ImportScenario given;

    @BeforeAll
    static void startBook() throws Exception {
        given = new ImportScenario(TestDatabase.newBook(), directory);
        given.send(new PartnersDoor(), "code;legal_name;short_name;inn;region;directions", "P-1;ООО «Первый»;Первый;7707083893;Москва;RETAIL",
                "P-2;ООО «Второй»;Второй;7736050003;Тверь;WHOLESALE+PROJECT");
        given.send(new ProductsDoor(), "code;name;group;kind;own_manufacture", "UX;Агат UX;AGAT_UX;EQUIPMENT;yes", "SV;Настройка;DEPLOYMENT;SERVICE;нет");
    }

    @AfterAll
    static void tell() throws Exception {
        given.close();
        RESULTS.write(Path.of("target", "import-corpus.md"));
    }

    static List<OddFile> files() {
        return Corpus.list();
    }

    @Test
    void thereAreManyOfThemAndNoTwoOfOneName() {
        List<String> names = files().stream().map(OddFile::toString).toList();
        assertTrue(names.size() >= 300, names.size() + " files");
        Set<String> once = new HashSet<>();
        assertEquals(List.of(), names.stream().filter(n -> !once.add(n)).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyFileGetsWhatIsDueToIt(OddFile odd) throws Exception {
        RESULTS.begin(odd);
        FactDoor door = AllDoors.of(odd.kind());
        Path file = Files.write(directory.resolve("odd"), odd.bytes().get());
        long versions = versions(door);
        long id = given.register(odd.kind());
        try {
            new ImportEngine(given.book(), door).run(id, known -> TableFile.open(file, known), bytes -> { });
        } catch (InvalidInput refusal) {
            RESULTS.refused(odd, refusal.code());
            assertEquals(odd.refusal(), refusal.code(), () -> String.valueOf(refusal.args()));
            assertEquals(versions, versions(door), "a refused file changes nothing");
            assertSentence(refusal.code());
            return;
        }
        Result result = given.result(id);
        RESULTS.read(odd, result);
        assertEquals(null, odd.refusal(), "it was read: " + result);
        assertEquals(odd.errors(), result.errors());
        assertEquals(odd.accepted(), result.created() + result.corrected() + result.unchanged());
        assertAllOrReported(door, result, versions(door) - versions);
    }

    private void assertAllOrReported(FactDoor door, Result result, long newVersions) {
        Set<String> columns = new HashSet<>(door.table().columns().stream().map(FactColumn::name).toList());
        Set<String> lines = new TreeSet<>();
        for (String error : result.errors()) {
            String[] parts = error.split(" ");
            lines.add(parts[0]);
            assertTrue(Integer.parseInt(parts[0]) >= 2, "below the header: " + error);
            assertTrue(columns.contains(parts[1]), "a column of the file: " + error);
            assertSentence(parts[2]);
        }
        assertEquals(result.rejected(), lines.size(), "every rejected row is told");
        assertEquals(result.read(), result.created() + result.corrected() + result.unchanged() + result.rejected());
        if (door.table().order() == FactTable.Order.KEYED) {
            assertEquals(result.created() + result.corrected(), newVersions, "nothing came in that was not counted");
        }
    }

    private static long versions(FactDoor door) throws Exception {
        return Long.parseLong(given.rows("SELECT COUNT(*) FROM " + door.table().name()).get(0));
    }

    private static void assertSentence(String code) {
        SENTENCES.forEach(language -> assertNotNull(language.getProperty(code), "a sentence for " + code));
    }

    private static Properties sentences(String language) {
        Properties sentences = new Properties();
        Path bundle = Path.of("..", "partner-web", "src", "main", "resources", "ru", "agatrt", "partner", "web", "imports_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(bundle)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sentences;
    }
}
