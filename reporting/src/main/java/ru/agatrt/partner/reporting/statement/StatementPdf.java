package ru.agatrt.partner.reporting.statement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.reporting.export.Designs;
import ru.agatrt.partner.reporting.export.PdfDocument;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.style.Progress;
import ru.agatrt.partner.reporting.style.StatusDot;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.reporting.style.ThresholdBar;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Scorecard;
import ru.agatrt.partner.status.HeldStatus;

/** The designed document. */
final class StatementPdf {

    private static final String FOLDER = "partner-statement/";
    private static final int STATUSES_SHOWN = 2;

    private final PartnerStatement statement;
    private final StatementTexts words;
    private final Texts texts;
    private final StatementRows rows;

    StatementPdf(PartnerStatement statement, StatementTexts words) {
        this.statement = statement;
        this.words = words;
        this.texts = words.texts();
        this.rows = new StatementRows(statement, texts);
    }

    byte[] render() {
        Map<String, Object> values = new HashMap<>(words.imprint().parameters());
        head(values);
        statuses(values);
        volume(values);
        new StatementCharts(statement, words).addTo(values);
        score(values);
        groups(values);
        section(values, "DOCUMENT", "documents", new RecordDataSource(StatementRows.DocumentRow.class, rows.documents()));
        new StatementDebts(statement.figures().debts(), words).addTo(values);
        new StatementBenefits(statement, words).addTo(values);
        String title = texts.say("report.heading") + ": " + statement.partner().shortName() + ", " + words.imprint().period();
        return new PdfDocument(FOLDER + "partner-statement", title, texts).renderToKeep(values, new JREmptyDataSource());
    }

    /** A design of its own within the statement, so that it breaks over pages by itself. */
    static void section(Map<String, Object> values, String prefix, String design, JRDataSource rows) {
        values.put(prefix + "_DESIGN", Designs.get(FOLDER + design));
        values.put(prefix + "_ROWS", rows);
    }

    private void head(Map<String, Object> values) {
        PartnerCard partner = statement.partner();
        values.put("NAME", partner.legalName());
        values.put("CODE", partner.code().value());
        values.put("INN", partner.kpp() == null ? partner.inn() : partner.inn() + " / " + partner.kpp());
        values.put("REGION", partner.region());
        values.put("MANAGER", words.manager());
        values.put("AGREEMENT", partner.agreementNo() == null ? "–" : partner.agreementSignedOn() == null ? partner.agreementNo()
                : texts.say("fact.agreement.value", "number", partner.agreementNo(), "day", partner.agreementSignedOn()));
        values.put("SINCE", texts.date(partner.cooperationSince()));
        values.put("SOURCES", texts.say("note.sources", "known", texts.moment(statement.scorecard().knownAt())));
    }

    private void statuses(Map<String, Object> values) {
        values.put("STATUS_ON", texts.say("status.on", "day", words.today()));
        List<HeldStatus> held = statement.partner().statuses();
        if (held.isEmpty()) {
            status(values, 1, StatusCode.NONE, "");
        }
        for (int i = 0; i < Math.min(STATUSES_SHOWN, held.size()); i++) {
            status(values, i + 1, held.get(i).status(), words.term(held.get(i), statement.figures().suspended()));
        }
    }

    private void status(Map<String, Object> values, int line, StatusCode status, String term) {
        values.put("STATUS_" + line, words.status(status));
        values.put("STATUS_" + line + "_TERM", term);
        values.put("STATUS_" + line + "_DOT", new StatusDot(status));
    }

    private void volume(Map<String, Object> values) {
        VolumePoint volume = statement.volume();
        Purchases purchases = statement.figures().purchases();
        values.put("COUNTED", words.money(volume.countable()));
        values.put("NET_COUNTED", texts.amount(volume.countable()));
        values.put("SHIPPED", texts.amount(purchases.sum(line -> line.countable() && !line.document().returned())));
        values.put("RETURNED", texts.amount(purchases.sum(line -> line.countable() && line.document().returned())));
        values.put("UNDECIDED", texts.amount(purchases.bucket("UNDECIDED_PROJECT")));
        values.put("EXCLUDED", texts.amount(purchases.bucket("EXCLUDED_PROJECT")));
        values.put("NOT_OWN", texts.amount(purchases.bucket("NOT_OWN")));
        values.put("SERVICES", texts.amount(purchases.bucket("SERVICE")));
        if (volume.threshold() == null) {
            values.put("THRESHOLD", texts.say("volume.none"));
            return;
        }
        values.put("VOLUME_BAR", ThresholdBar.of(volume.countable(), volume.undecided(), volume.threshold(), volume.met()));
        values.put("THRESHOLD", texts.say(volume.individual() ? "volume.threshold.individual" : "volume.threshold",
                "amount", volume.threshold()));
        values.put("THRESHOLD_MET", volume.met());
        values.put("RESULT", volume.met() ? texts.say("volume.met") : texts.say("volume.missing", "amount", volume.missing()));
        if (!volume.met() && volume.undecided().signum() > 0) {
            values.put("MAY_ADD", texts.say("volume.mayAdd", "amount", volume.undecided()));
        }
    }

    private void score(Map<String, Object> values) {
        Scorecard card = statement.scorecard();
        List<Outcome> outcomes = card.required().stream().map(Finding::outcome).sorted().toList();
        boolean held = statement.partner().statuses().stream().anyMatch(s -> s.status() == card.status());
        String key = card.missing().isEmpty() ? "score.met" : held ? "score.keeping" : "score.lacking";
        section(values, "SCORE", "scorecard", new RecordDataSource(StatementRows.ScoreRow.class, rows.score()));
        values.put("SCORE_TITLE", texts.say(key, "status", words.status(card.status()), "count", card.missing().size()));
        values.put("SCORE_NOTE", texts.say("score.count", "met", outcomes.size() - card.missing().size(), "all", outcomes.size(),
                "day", card.asOf()));
        values.put("SCORE_PROGRESS", new Progress(outcomes));
    }

    private void groups(Map<String, Object> values) {
        Purchases purchases = statement.figures().purchases();
        List<StatusCode> columns = statement.discountColumns();
        for (int i = 0; i < columns.size(); i++) {
            values.put("DISCOUNT_" + (PartnerStatement.DISCOUNT_COLUMNS - columns.size() + i + 1), texts.say("column.discount", "status",
                    texts.name("status.brief", columns.get(i).name())));
        }
        BigDecimal shipped = purchases.sum(line -> !line.document().returned());
        BigDecimal returned = purchases.sum(line -> line.document().returned());
        section(values, "GROUP", "groups", new RecordDataSource(StatementRows.GroupRow.class, rows.groups()));
        values.put("GROUP_NOTE", texts.say("groups.note", "day", words.today(), "edition", words.edition(statement.edition())));
        values.put("TOTAL_SHIPPED", texts.amount(shipped));
        values.put("TOTAL_RETURNED", texts.amount(returned));
        values.put("TOTAL_NET", texts.amount(shipped.add(returned)));
    }
}
