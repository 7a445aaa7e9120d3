package ru.agatrt.partner.reporting.marketingcompliance;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.export.PdfDocument;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.export.Tiles;
import ru.agatrt.partner.reporting.marketingcompliance.MarketingCompliance.Total;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.reporting.style.ThresholdBar;

/** The designed document. */
final class MarketingPdf {

    private static final String NOTHING = "–";

    private final MarketingCompliance report;
    private final Imprint imprint;
    private final Texts texts;
    private final Map<String, Total> totals;

    MarketingPdf(MarketingCompliance report, Imprint imprint) {
        this.report = report;
        this.imprint = imprint;
        this.texts = imprint.texts();
        this.totals = report.totals();
    }

    byte[] render() {
        return new PdfDocument("marketing-compliance/marketing-compliance", imprint.title(), texts).render(parameters(),
                new RecordDataSource(MarketingLine.class, report.rows().stream().map(this::line).toList()));
    }

    /** What became of an event, in words; the sentence of the scorecard without the title. */
    static String state(Texts texts, MarketingEvent event) {
        boolean notAgreed = event.state() == MarketingEvent.State.CONFIRMED && !event.counts();
        return texts.say("event." + (notAgreed ? "NOT_AGREED" : event.state().name()));
    }

    private Map<String, Object> parameters() {
        Total all = report.overall();
        Map<String, Object> values = new HashMap<>(imprint.parameters());
        values.putAll(new Tiles()
                .add(texts.say("tile.figure", "part", all.met(), "all", all.asked()), texts.say("tile.1.note", "required", all.required()))
                .add(texts.count(all.confirmed()), texts.say("tile.2.note"))
                .add(texts.count(all.shortfall()), report.over() ? texts.say("tile.3.over") : texts.say("tile.3.left", "days", report.daysLeft()))
                .add(texts.count(all.held()), texts.say("tile.4.note")).parameters());
        values.put("SUMS", sums(all));
        values.put("LAST", report.rows().isEmpty() ? null : report.rows().get(report.rows().size() - 1).status());
        return values;
    }

    private MarketingLine line(MarketingRow row) {
        Total total = totals.get(row.status());
        MarketingRow.Company company = row.company();
        return new MarketingLine(row.status(), texts.name("status", row.status()), note(total), sums(total), company.name(),
                company.region() == null || company.region().isBlank() ? company.code() : company.code() + "  ·  " + company.region(),
                company.manager() == null ? "" : company.manager(), required(row.demand()), figure(row.planned()), figure(row.agreed()),
                figure(row.held()), figure(row.confirmed()), figure(row.rejected().size()),
                row.shortfall().map(this::figure).orElse(""), row.met().orElse(null),
                row.met().map(met -> ThresholdBar.of(BigDecimal.valueOf(row.confirmed()), BigDecimal.valueOf(row.held()),
                        BigDecimal.valueOf(row.demand().least()), met)).orElse(null), reasons(row));
    }

    private String required(MarketingRow.Demand demand) {
        return demand.modality() == Modality.RECOMMENDED ? texts.say("recommended") : figure(demand.least());
    }

    private String reasons(MarketingRow row) {
        return row.rejected().isEmpty() ? null : texts.say("rejected", "events", row.rejected().stream()
                .map(e -> e.number() + " «" + e.title() + "», " + texts.date(e.heldOn()) + " – " + state(texts, e)).collect(Collectors.joining("; ")));
    }

    private String note(Total total) {
        return texts.say("group.note", "partners", total.partners())
                + (total.asked() == 0 ? "" : "  ·  " + texts.say("group.met", "met", total.met(), "all", total.asked()));
    }

    private MarketingSums sums(Total total) {
        return new MarketingSums(figure(total.required()), figure(total.planned()), figure(total.agreed()), figure(total.held()),
                figure(total.confirmed()), figure(total.rejected()), figure(total.shortfall()));
    }

    private String figure(int count) {
        return count == 0 ? NOTHING : texts.count(count);
    }
}
