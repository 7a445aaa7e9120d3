package ru.agatrt.partner.reporting.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.BenefitCell.Sign;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.status.HeldStatus;

/** The section of benefits: what the statuses held open, and what the one looked at next would. */
final class StatementBenefits {

    private final PartnerStatement statement;
    private final StatementTexts words;
    private final Texts texts;

    StatementBenefits(PartnerStatement statement, StatementTexts words) {
        this.statement = statement;
        this.words = words;
        this.texts = words.texts();
    }

    /** @param benefits each once, in the order of the edition */
    record BenefitRow(String label, String benefits) {
    }

    void addTo(Map<String, Object> values) {
        StatementPdf.section(values, "BENEFIT", "benefits", new RecordDataSource(BenefitRow.class, rows()));
        values.put("BENEFIT_NOTE", Stream.concat(Stream.of(texts.say("benefits.note", "day", words.today())), suspended()).collect(Collectors.joining(". ")));
    }

    List<BenefitRow> rows() {
        StatusCode next = statement.scorecard().status();
        List<BenefitRow> rows = new ArrayList<>(List.of(row(texts.say("benefits.now"), b -> now(b) == Sign.YES)));
        if (statement.edition().benefitCodes().stream().anyMatch(b -> now(b) == Sign.ON_REQUEST)) {
            rows.add(row(texts.say("benefits.request"), b -> now(b) == Sign.ON_REQUEST));
        }
        if (statement.partner().statuses().stream().noneMatch(held -> held.status() == next)) {
            rows.add(row(texts.say("benefits.next", "status", words.status(next)),
                    b -> now(b) != Sign.YES && statement.edition().benefit(next, b) == Sign.YES));
        }
        return rows;
    }

    private BenefitRow row(String label, Predicate<String> which) {
        String names = statement.edition().benefitCodes().stream().filter(which).map(b -> texts.name("benefit", b)).collect(Collectors.joining("; "));
        return new BenefitRow(label, names.isEmpty() ? texts.say("benefits.nothing") : names);
    }

    /** The best that a status gives which is held and does not rest. */
    private Sign now(String benefit) {
        List<Sign> signs = statement.partner().statuses().stream()
                .filter(held -> !PartnerStatement.rests(held.direction(), statement.figures().suspended()))
                .map(held -> statement.edition().benefit(held.status(), benefit)).toList();
        return signs.contains(Sign.YES) ? Sign.YES : signs.contains(Sign.ON_REQUEST) ? Sign.ON_REQUEST : Sign.NO;
    }

    /** Each benefit with the words of the statuses beside whose discounts the statement puts them. */
    List<List<String>> table() {
        return statement.edition().benefitCodes().stream().map(benefit -> Stream.concat(Stream.of(texts.name("benefit", benefit)),
                statement.discountColumns().stream().map(status -> sign(statement.edition().benefit(status, benefit)))).toList()).toList();
    }

    private String sign(Sign sign) {
        return sign == Sign.NO ? "–" : texts.name("sign", sign.name());
    }

    private Stream<String> suspended() {
        return statement.partner().statuses().stream()
                .filter(held -> PartnerStatement.rests(held.direction(), statement.figures().suspended())).map(HeldStatus::status)
                .map(status -> texts.say("benefits.suspended", "status", words.status(status)));
    }
}
