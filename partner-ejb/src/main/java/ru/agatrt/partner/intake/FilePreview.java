package ru.agatrt.partner.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.agatrt.partner.intake.PreviewView.CellForm;
import ru.agatrt.partner.intake.PreviewView.KindFit;
import ru.agatrt.partner.intake.PreviewView.PreviewCell;
import ru.agatrt.partner.intake.PreviewView.PreviewColumn;
import ru.agatrt.partner.intake.PreviewView.PreviewRow;
import ru.agatrt.partner.intake.engine.RowCheck;
import ru.agatrt.partner.intake.file.TableFile;
import ru.agatrt.partner.intake.file.TableReader;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.kernel.fact.FactDoor;

/** Looks into a file as an import would read it, as far as its first rows. */
final class FilePreview {

    private static final int LONGEST_CELL = 120;
    private static final Map<CellForm, Pattern> FORMS = Map.of(
            CellForm.DECIMAL_COMMA, Pattern.compile("[+-]?\\d[\\d \\u00A0\\u202F]*,\\d+"),
            CellForm.DECIMAL_POINT, Pattern.compile("[+-]?\\d[\\d \\u00A0\\u202F]*\\.\\d+"),
            CellForm.GROUPED, Pattern.compile("[+-]?\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+(?:[.,]\\d+)?"),
            CellForm.DAY_ISO, Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            CellForm.DAY_DOTTED, Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4}"));

    private final List<FactDoor> doors;

    FilePreview(List<FactDoor> doors) {
        this.doors = doors;
    }

    /** @param kind to read it as; empty: the one its header fits best */
    PreviewView look(WaitingFile waiting, Path file, String kind) throws IOException {
        Set<String> known = doors.stream().flatMap(d -> d.table().columns().stream()).map(c -> c.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        try (TableReader table = TableFile.open(file, known)) {
            List<String> header = table.header();
            FactDoor door = doors.stream().filter(d -> d.kind().equals(kind)).findFirst().orElse(null);
            KindFit fit = door != null ? HeaderGuess.fit(header, door) : HeaderGuess.best(header, doors).orElse(null);
            List<PreviewRow> rows = rows(table, fit);
            return new PreviewView(waiting, null, table.layout(), forms(rows), fit, columns(header, fit), rows);
        } catch (InvalidInput refusal) {
            return new PreviewView(waiting, new Text(refusal.code(), refusal.args()), null, List.of(), null, List.of(), List.of());
        }
    }

    private List<PreviewRow> rows(TableReader table, KindFit fit) {
        List<String> header = table.header();
        RowCheck check = fit == null || !fit.whole() ? null
                : doors.stream().filter(d -> d.kind().equals(fit.kind())).findFirst().map(d -> new RowCheck(d, header)).orElseThrow();
        List<PreviewRow> rows = new ArrayList<>();
        while (rows.size() < PreviewView.MOST_ROWS && table.next()) {
            List<ImportErrorView> problems = check == null ? List.of() : check.problems(table.fields()).stream()
                    .map(p -> new ImportErrorView(table.line(), p.column(), p.text())).toList();
            Set<String> bad = problems.stream().map(ImportErrorView::column).collect(Collectors.toSet());
            List<String> fields = table.fields();
            rows.add(new PreviewRow(table.line(), IntStream.range(0, Math.min(header.size(), PreviewView.MOST_COLUMNS))
                    .mapToObj(i -> new PreviewCell(i < fields.size() ? shown(fields.get(i)) : "", bad.contains(header.get(i).toLowerCase(Locale.ROOT))))
                    .toList(), problems));
        }
        return rows;
    }

    private List<PreviewColumn> columns(List<String> header, KindFit fit) {
        Set<String> known = fit == null ? Set.of() : doors.stream().filter(d -> d.kind().equals(fit.kind()))
                .flatMap(d -> d.table().columns().stream()).map(c -> c.name()).collect(Collectors.toSet());
        return header.stream().limit(PreviewView.MOST_COLUMNS)
                .map(n -> new PreviewColumn(shown(n), n.isBlank() || known.contains(n.toLowerCase(Locale.ROOT)))).toList();
    }

    private static List<CellForm> forms(List<PreviewRow> rows) {
        EnumSet<CellForm> found = EnumSet.noneOf(CellForm.class);
        for (PreviewRow row : rows) {
            for (PreviewCell cell : row.cells()) {
                FORMS.forEach((form, pattern) -> {
                    if (pattern.matcher(cell.text().strip()).matches()) {
                        found.add(form);
                    }
                });
            }
        }
        return List.copyOf(found);
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_CELL ? line : line.substring(0, LONGEST_CELL - 1) + "…";
    }
}
