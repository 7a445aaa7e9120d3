package ru.agatrt.partner.reporting.statuslist;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.reporting.export.Columns;
import ru.agatrt.partner.reporting.export.CsvTable;
import ru.agatrt.partner.reporting.export.Forms;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.export.PdfDocument;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.export.Sheet;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.reporting.export.TableLine;
import ru.agatrt.partner.reporting.export.Tiles;
import ru.agatrt.partner.reporting.export.WorkbookFile;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.review.StatusListView;
import ru.agatrt.partner.review.StatusListView.Line;

/** The forms of the report. */
final class StatusListForms implements Forms {

    private final StatusListView list;
    private final Imprint imprint;
    private final Texts texts;
    private final Map<String, Long> parts;

    StatusListForms(StatusListView list, Imprint imprint) {
        this.list = list;
        this.imprint = imprint;
        this.texts = imprint.texts();
        this.parts = list.lines().stream().collect(Collectors.groupingBy(StatusListForms::part, Collectors.counting()));
    }

    @Override
    public byte[] csv() {
        CsvTable table = new CsvTable("list", "half_year", "partner_code", "partner_name", "region", "direction", "status", "valid_from", "valid_to");
        for (Line line : list.lines()) {
            table.row(list.number(), list.halfYear().toString(), line.partner(), line.name(), line.region(), line.direction().name(),
                    line.status().name(), line.from(), line.lastDay());
        }
        return table.bytes();
    }

    @Override
    public byte[] xlsx() {
        WorkbookFile book = new WorkbookFile();
        Sheet sheet = book.sheet(texts.say("sheet.list"), new Columns(texts).add("sheet.code", Kind.TEXT, 14).add("sheet.name", Kind.TEXT, 50)
                .add("sheet.region", Kind.TEXT, 34).add("sheet.direction", Kind.TEXT, 34).add("sheet.status", Kind.TEXT, 28)
                .add("sheet.from", Kind.DAY, 14).add("sheet.last", Kind.DAY, 14).add("sheet.one", Kind.COUNT, 12).list());
        for (Line line : list.lines()) {
            sheet.row(line.partner(), line.name(), line.region(), texts.name("direction", line.direction().name()),
                    texts.name("status", line.status().name()), line.from(), line.lastDay(), 1);
        }
        sheet.total(texts.say("sheet.total"), 7);
        imprint.about(book);
        return book.bytes();
    }

    @Override
    public byte[] pdf() {
        long companies = list.lines().stream().map(Line::partner).distinct().count();
        Map<String, Object> values = new HashMap<>(imprint.parameters());
        values.put("TOTAL", texts.say("total", "companies", companies, "lines", list.lines().size()));
        values.put("LAST", list.lines().isEmpty() ? null : part(list.lines().get(list.lines().size() - 1)));
        values.putAll(new Tiles()
                .add(texts.count(companies), texts.say("tile.1.note"))
                .add(texts.count(count(StatusCode.GOLD)), texts.say("tile.2.note"))
                .add(texts.count(count(StatusCode.DISTRIBUTOR)), texts.say("tile.3.note"))
                .add(texts.count(count(StatusCode.PROJECT)), texts.say("tile.4.note")).parameters());
        return new PdfDocument("status-list/status-list", imprint.title(), texts).renderToKeep(values,
                new RecordDataSource(TableLine.class, list.lines().stream().map(this::line).toList()));
    }

    private TableLine line(Line line) {
        String key = part(line);
        return TableLine.of(new TableLine.Part(key, texts.name("status", line.status().name()),
                        texts.name("direction", line.direction().name()) + "  ·  " + texts.say("group.note", "partners", parts.get(key))),
                new TableLine.Head(line.name(), line.partner(), null), null, line.region(),
                line.from() == null ? texts.say("unchanged") : texts.date(line.from()),
                line.lastDay() == null ? texts.say("open") : texts.date(line.lastDay()));
    }

    private static String part(Line line) {
        return line.direction() + "/" + line.status();
    }

    private long count(StatusCode status) {
        return list.lines().stream().filter(line -> line.status() == status).count();
    }
}
