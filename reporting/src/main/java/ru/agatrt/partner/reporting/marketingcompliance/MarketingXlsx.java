package ru.agatrt.partner.reporting.marketingcompliance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.export.Sheet;
import ru.agatrt.partner.reporting.export.Sheet.Column;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.reporting.export.WorkbookFile;
import ru.agatrt.partner.reporting.style.Texts;

/** The form for work in a spreadsheet: partners, each event, and what the file is. */
final class MarketingXlsx {

    private final MarketingCompliance report;
    private final Imprint imprint;
    private final Texts texts;

    MarketingXlsx(MarketingCompliance report, Imprint imprint) {
        this.report = report;
        this.imprint = imprint;
        this.texts = imprint.texts();
    }

    byte[] render() {
        WorkbookFile book = new WorkbookFile();
        partners(book);
        events(book);
        imprint.about(book);
        return book.bytes();
    }

    private void partners(WorkbookFile book) {
        Sheet sheet = book.sheet(texts.say("sheet.partners"), List.of(column("sheet.code", Kind.TEXT, 14), column("sheet.name", Kind.TEXT, 44),
                column("sheet.status", Kind.TEXT, 26), column("sheet.region", Kind.TEXT, 26), column("sheet.manager", Kind.TEXT, 22),
                column("sheet.modality", Kind.TEXT, 16), column("sheet.required", Kind.COUNT, 12), column("sheet.planned", Kind.COUNT, 15),
                column("sheet.agreed", Kind.COUNT, 13), column("sheet.held", Kind.COUNT, 12), column("sheet.confirmed", Kind.COUNT, 15),
                column("sheet.rejected", Kind.COUNT, 13), column("sheet.shortfall", Kind.COUNT, 13), column("sheet.daysLeft", Kind.COUNT, 15),
                column("sheet.asked", Kind.MONEY, 16), column("sheet.paid", Kind.MONEY, 16)));
        for (MarketingRow row : report.rows()) {
            sheet.row(row.company().code(), row.company().name(), texts.name("status", row.status()), row.company().region(),
                    row.company().manager(), texts.name("modality", row.demand().modality().name()), row.demand().least(), row.planned(),
                    row.agreed(), row.held(), row.confirmed(), row.rejected().size(), row.shortfall().orElse(null), report.daysLeft(), null, null);
        }
        // Of a partner with two statuses the events stand in both rows: only what is missing can be added up.
        sheet.total(texts.say("sheet.total"), 12);
    }

    private void events(WorkbookFile book) {
        Sheet sheet = book.sheet(texts.say("sheet.events"), List.of(column("sheet.code", Kind.TEXT, 14), column("sheet.name", Kind.TEXT, 44),
                column("sheet.event", Kind.TEXT, 16), column("sheet.title", Kind.TEXT, 50), column("sheet.heldOn", Kind.DAY, 13),
                column("sheet.agreedOn", Kind.DAY, 13), column("sheet.state", Kind.TEXT, 44), column("sheet.counts", Kind.COUNT, 12)));
        Set<String> told = new HashSet<>();
        for (MarketingRow row : report.rows()) {
            if (told.add(row.company().code())) {
                for (MarketingEvent event : row.events()) {
                    sheet.row(row.company().code(), row.company().name(), event.number(), event.title(), event.heldOn(), event.agreedOn(),
                            MarketingPdf.state(texts, event), event.counts() ? 1 : 0);
                }
            }
        }
        sheet.total(texts.say("sheet.total"), 7);
    }

    private Column column(String key, Kind kind, int width) {
        return new Column(texts.say(key), kind, width);
    }
}
