package ru.agatrt.partner.reporting.partnerreporting;

import ru.agatrt.partner.agreement.AgreementTerm;
import ru.agatrt.partner.agreement.ReportingDuty.Owed;
import ru.agatrt.partner.evidence.PartnerDuty;
import ru.agatrt.partner.reporting.export.Columns;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.export.Sheet;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.reporting.export.WorkbookFile;
import ru.agatrt.partner.reporting.partnerreporting.PartnerReporting.Total;
import ru.agatrt.partner.reporting.style.Texts;

/** The form for work in a spreadsheet: each report, sums by partner, and what the file is. */
final class ReportingXlsx {

    private final PartnerReporting report;
    private final Imprint imprint;
    private final Texts texts;
    private final ReportingWords words;

    ReportingXlsx(PartnerReporting report, Imprint imprint) {
        this.report = report;
        this.imprint = imprint;
        this.texts = imprint.texts();
        this.words = new ReportingWords(texts);
    }

    byte[] render() {
        WorkbookFile book = new WorkbookFile();
        reports(book);
        partners(book);
        imprint.about(book);
        return book.bytes();
    }

    private void reports(WorkbookFile book) {
        Sheet sheet = book.sheet(texts.say("sheet.reports"), who().add("sheet.agreement", Kind.TEXT, 18).add("sheet.calendar", Kind.TEXT, 18)
                .add("sheet.dueDays", Kind.COUNT, 12).add("sheet.period", Kind.TEXT, 22).add("sheet.dueOn", Kind.DAY, 13)
                .add("sheet.submittedOn", Kind.DAY, 13).add("sheet.state", Kind.TEXT, 22).add("sheet.due", Kind.COUNT, 10)
                .add("sheet.handedIn", Kind.COUNT, 10).add("sheet.accepted", Kind.COUNT, 10).add("sheet.open", Kind.COUNT, 12)
                .add("sheet.daysLate", Kind.COUNT, 14).list());
        for (PartnerDuty row : report.rows()) {
            AgreementTerm agreement = row.duty().agreement();
            for (Owed owed : PartnerReporting.owed(row)) {
                sheet.row(row.company().code(), row.company().name(), texts.name("status", row.status().name()), row.company().region(),
                        row.company().manager(), agreement.number(), words.calendar(agreement.calendar()), agreement.dueDays(),
                        words.period(owed.due()), owed.due().dueOn(), owed.report() == null ? null : owed.report().submittedOn(),
                        words.state(owed.state(report.day())), 1, owed.report() == null ? 0 : 1, owed.accepted() ? 1 : 0,
                        owed.accepted() ? 0 : 1, owed.daysLate(report.day()));
            }
        }
        sheet.total(texts.say("sheet.total"), 12, 13, 14, 15);
    }

    private void partners(WorkbookFile book) {
        Sheet sheet = book.sheet(texts.say("sheet.partners"), who().add("sheet.required", Kind.TEXT, 14).add("sheet.standing", Kind.TEXT, 44)
                .add("sheet.due", Kind.COUNT, 10).add("sheet.handedIn", Kind.COUNT, 10).add("sheet.accepted", Kind.COUNT, 10)
                .add("sheet.open", Kind.COUNT, 12).add("sheet.late", Kind.COUNT, 14).add("sheet.longest", Kind.COUNT, 16)
                .add("sheet.met", Kind.TEXT, 14).list());
        for (PartnerDuty row : report.rows()) {
            Total sums = report.total(row);
            sheet.row(row.company().code(), row.company().name(), texts.name("status", row.status().name()), row.company().region(),
                    row.company().manager(), texts.say(report.asks(row) ? "yes" : "no"), words.standing(report, row), sums.due(), sums.handedIn(),
                    sums.accepted(), sums.open(), sums.late(), sums.longest(),
                    row.met().map(met -> texts.say(met ? "yes" : "no")).orElseGet(() -> texts.say("outcome.NOT_KNOWN")));
        }
        sheet.total(texts.say("sheet.total"), 7, 8, 9, 10, 11);
    }

    private Columns who() {
        return new Columns(texts).add("sheet.code", Kind.TEXT, 14).add("sheet.name", Kind.TEXT, 44).add("sheet.status", Kind.TEXT, 26)
                .add("sheet.region", Kind.TEXT, 26).add("sheet.manager", Kind.TEXT, 22);
    }
}
