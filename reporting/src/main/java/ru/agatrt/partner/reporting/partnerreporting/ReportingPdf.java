package ru.agatrt.partner.reporting.partnerreporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.agreement.ReportingDuty.Owed;
import ru.agatrt.partner.agreement.ReportingDuty.State;
import ru.agatrt.partner.evidence.PartnerDuty;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.export.PdfDocument;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.export.Tiles;
import ru.agatrt.partner.reporting.partnerreporting.PartnerReporting.Total;
import ru.agatrt.partner.reporting.style.Texts;

/** The designed document. */
final class ReportingPdf {

    private static final String NOTHING = "–";

    private final PartnerReporting report;
    private final Imprint imprint;
    private final Texts texts;
    private final ReportingWords words;
    private final Map<StatusCode, Total> totals;

    ReportingPdf(PartnerReporting report, Imprint imprint) {
        this.report = report;
        this.imprint = imprint;
        this.texts = imprint.texts();
        this.words = new ReportingWords(texts);
        this.totals = report.totals();
    }

    byte[] render() {
        List<ReportingLine> lines = new ArrayList<>();
        report.rows().forEach(row -> lines(row, lines));
        return new PdfDocument("partner-reporting/partner-reporting", imprint.title(), texts).render(parameters(),
                new RecordDataSource(ReportingLine.class, lines));
    }

    private Map<String, Object> parameters() {
        Total all = report.overall();
        int missing = all.open() - all.waiting() - all.notDueYet();
        Map<String, Object> values = new HashMap<>(imprint.parameters());
        values.putAll(new Tiles()
                .add(figure(all.due(), "0"), all.notDueYet() == 0 ? texts.say("tile.1.note", "partners", all.partners())
                        : texts.say("tile.1.later", "reports", all.notDueYet()))
                .add(figure(all.accepted(), "0"), all.accepted() == 0 ? "" : texts.say("tile.2.note", "late", all.acceptedLate()))
                .add(figure(missing, "0"), texts.say("tile.3.note", "days", all.longest()))
                .add(figure(all.waiting(), "0"), all.partners() == 0 ? "" : texts.say("tile.4.note", "partners", all.noCalendar())).parameters());
        values.put("SUMS", figures(all));
        values.put("LAST", report.rows().isEmpty() ? null : report.rows().get(report.rows().size() - 1).status().name());
        return values;
    }

    private void lines(PartnerDuty row, List<ReportingLine> lines) {
        List<Owed> owed = PartnerReporting.owed(row);
        if (owed.isEmpty()) {
            lines.add(line(row, null));
        }
        owed.forEach(each -> lines.add(line(row, each)));
    }

    private ReportingLine line(PartnerDuty row, Owed owed) {
        Total status = totals.get(row.status());
        PartnerDuty.Company company = row.company();
        LocalDate submittedOn = owed == null || owed.report() == null ? null : owed.report().submittedOn();
        return new ReportingLine(row.status().name(), texts.name("status", row.status().name()), note(status), figures(status), company.code(),
                company.name(), company.region() == null || company.region().isBlank() ? company.code() : company.code() + "  ·  " + company.region(),
                company.manager() == null ? "" : company.manager(), words.standing(report, row), figures(report.total(row)), met(row),
                owed == null ? null : words.period(owed.due()), owed == null ? null : words.state(owed.state(report.day())),
                owed == null ? null : texts.date(owed.due().dueOn()), texts.date(submittedOn), one(owed != null && owed.report() != null),
                one(owed != null && owed.accepted()), one(owed != null && !owed.accepted()),
                owed == null ? NOTHING : figure(owed.daysLate(report.day())), owed == null ? null : good(owed));
    }

    private Boolean met(PartnerDuty row) {
        return row.met().filter(met -> !met || !PartnerReporting.owed(row).isEmpty()).orElse(null);
    }

    /** Accepted is well; returned or missing is not; what can still become either is neither. */
    private Boolean good(Owed owed) {
        State state = owed.state(report.day());
        return state == State.ACCEPTED ? Boolean.TRUE : state == State.RETURNED || state == State.MISSING ? Boolean.FALSE : null;
    }

    private String note(Total total) {
        return texts.say("group.note", "partners", total.partners())
                + (total.asked() == 0 ? "" : "  ·  " + texts.say("group.met", "met", total.met(), "all", total.asked()));
    }

    private ReportingFigures figures(Total total) {
        return new ReportingFigures(figure(total.due()), figure(total.handedIn()), figure(total.accepted()), figure(total.open()),
                figure(total.longest()));
    }

    private String one(boolean counts) {
        return figure(counts ? 1 : 0);
    }

    private String figure(int count) {
        return figure(count, NOTHING);
    }

    private String figure(int count, String zero) {
        return count == 0 ? zero : texts.count(count);
    }
}
