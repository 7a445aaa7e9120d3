package ru.agatrt.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.agatrt.partner.intake.PreviewView.CellForm;
import ru.agatrt.partner.intake.corpus.AllDoors;
import ru.agatrt.partner.intake.corpus.Workbooks;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;

class FilePreviewTest {

    private static final WaitingFile FILE = new WaitingFile("1", "file.csv", "text/csv", 1, "manager", Instant.EPOCH);

    @TempDir
    Path directory;

    static List<FactDoor> doors() {
        return AllDoors.list();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void everyKindIsKnownByItsColumns(FactDoor door) throws IOException {
        List<String> names = door.table().columns().stream().map(FactColumn::name).toList();
        assertEquals(door.kind(), look(String.join(";", names) + "\n", StandardCharsets.UTF_8, "").fit().kind());
        List<String> needed = door.table().columns().stream().filter(FactColumn::isMandatory).map(FactColumn::name).toList();
        PreviewView view = look(String.join(",", needed).toUpperCase(java.util.Locale.ROOT) + "\n", StandardCharsets.UTF_8, null);
        assertEquals(door.kind(), view.fit().kind(), "by what it needs alone");
        assertTrue(view.ready());
    }

    @Test
    void whatIsRecognisedIsTold() throws IOException {
        PreviewView view = look("deal_no;partner_code;end_customer;registered_on;valid_to;own_prices;counts;лишняя\n"
                + "Д-1;P-1;ООО «Ёж»;01.02.2026;;yes;;1 000,50\n", Charset.forName("windows-1251"), "");
        assertEquals("windows-1251 ;", view.layout().encoding() + " " + view.layout().delimiter());
        assertEquals(List.of(CellForm.DECIMAL_COMMA, CellForm.GROUPED, CellForm.DAY_DOTTED), view.forms());
        assertEquals("deals", view.fit().kind());
        assertEquals(List.of("лишняя"), view.fit().unknown());
        assertFalse(view.ready());
        assertEquals("ООО «Ёж»", view.rows().get(0).cells().get(2).text());
        assertEquals(false, view.columns().get(7).known());
    }

    @Test
    void badCellsAreMarkedAndOnlyTheFirstRowsAreRead() throws IOException {
        String rows = "P-1;R-%d;Завод;2026-02-30;ACCEPTED\n";
        StringBuilder text = new StringBuilder("partner_code;reference_no;customer;received_on;state\n");
        for (int i = 0; i < 100; i++) {
            text.append(rows.formatted(i));
        }
        PreviewView view = look(text.toString(), StandardCharsets.UTF_8, "");
        assertEquals(PreviewView.MOST_ROWS, view.rows().size());
        assertEquals("DATE_MISSING", view.rows().get(0).problems().get(0).text().code());
        assertEquals(List.of(false, false, false, true, false), view.rows().get(0).cells().stream().map(PreviewView.PreviewCell::bad).toList());
        assertEquals(21, view.rows().get(19).line());
    }

    @Test
    void anotherKindMayBeAskedForAndNoKindMayFit() throws IOException {
        assertEquals(List.of("legal_name", "short_name", "inn", "region", "directions"),
                look("code;name\n", StandardCharsets.UTF_8, "partners").fit().missing());
        assertNull(look("раз;два;три\n1;2;3\n", StandardCharsets.UTF_8, "").fit());
    }

    @Test
    void aFileThatIsNoTableIsToldByTheSameCodeAsTheImportWould() throws IOException {
        assertEquals("FILE_MARKUP", look("<html><table>", StandardCharsets.UTF_8, "").failure().code());
        assertEquals("FILE_ENCODING_MIXED", look("code;name\nдлинное имя;1\n".getBytes(StandardCharsets.UTF_8), "короткое;2\n".getBytes("windows-1251")).failure().code());
    }

    @Test
    void aWorkbookAndAFileOfRejectedRowsAreToldAsSuch() throws IOException {
        byte[] book = Workbooks.ofTexts(List.of(List.of("line", "column", "code", "message", "product_code", "territory", "valid_from", "list_price"),
                List.of("2", "list_price", "NUMBER", "…", "'=UX", "RU", "2026-01-01", "100"))).bytes();
        PreviewView view = look(book, new byte[0]);
        assertEquals("XLSX true price-list", view.layout().format() + " " + view.layout().corrected() + " " + view.fit().kind());
        assertEquals("=UX", view.rows().get(0).cells().get(0).text());
        assertTrue(view.ready());
    }

    private PreviewView look(String text, Charset charset, String kind) throws IOException {
        return new FilePreview(doors()).look(FILE, Files.write(directory.resolve("file"), text.getBytes(charset)), kind);
    }

    private PreviewView look(byte[] first, byte[] second) throws IOException {
        byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return new FilePreview(doors()).look(FILE, Files.write(directory.resolve("file"), all), "");
    }
}
