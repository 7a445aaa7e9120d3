package ru.agatrt.partner.reporting.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.renderers.Renderable;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.reporting.style.OutcomeSign;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.review.Finding;

/** The tables of the document, every cell in the reader's language. */
final class StatementRows {

    /** More documents than fit a few pages are in the other forms of the statement. */
    static final int DOCUMENTS_SHOWN = 80;

    private static final String NOTHING = "–";

    private final PartnerStatement statement;
    private final Texts texts;

    StatementRows(PartnerStatement statement, Texts texts) {
        this.statement = statement;
        this.texts = texts;
    }

    /** @param note why it is not met and what would be enough; empty unless it blocks */
    record ScoreRow(String requirement, String required, String actual, String outcome, String clause, String note,
                    Boolean blocking, Renderable sign) {
    }

    record GroupRow(String group, String quantity, String shipped, String returned, String net, String discount1,
                    String discount2, String discount3) {
    }

    record DocumentRow(String kind, String title, String count, String referenceTitle, String totalTitle, String totalAmount,
                       String totalCounted, String more, String day, String number, String seller, String reference,
                       String lines, String amount, String counted) {
    }

    /** Rows that block, then the other required, then the recommended; what is not required is left out. */
    List<ScoreRow> score() {
        return statement.scorecard().findings().stream().filter(f -> f.outcome() != Outcome.NOT_REQUIRED)
                .sorted(Comparator.comparing((Finding f) -> !f.blocks())
                        .thenComparing(Finding::modality))
                .map(this::score).toList();
    }

    private ScoreRow score(Finding finding) {
        String note = Stream.of(finding.explanation(), finding.enough()).map(texts::say)
                .filter(sentence -> !sentence.isBlank()).collect(Collectors.joining(". "));
        return new ScoreRow(texts.name("requirement", finding.requirement().name()), texts.say(finding.required()),
                texts.say(finding.actual()), texts.name("outcome", finding.outcome().name()), finding.clause(),
                finding.blocks() ? note : "", finding.blocks(), new OutcomeSign(finding.outcome()));
    }

    /** Groups of the edition in its order, then groups it does not know. */
    List<GroupRow> groups() {
        Map<String, Purchases.GroupSum> sums = statement.figures().purchases().groups().stream()
                .collect(Collectors.toMap(Purchases.GroupSum::group, Function.identity()));
        List<String> codes = new ArrayList<>(statement.edition().productGroups());
        sums.keySet().stream().filter(code -> !codes.contains(code)).sorted().forEach(codes::add);
        return codes.stream().map(code -> group(code, sums.get(code))).toList();
    }

    private GroupRow group(String code, Purchases.GroupSum sum) {
        List<StatusCode> columns = statement.discountColumns();
        String[] discounts = new String[PartnerStatement.DISCOUNT_COLUMNS];
        for (int i = 0; i < columns.size(); i++) {
            discounts[discounts.length - columns.size() + i] = discount(columns.get(i), code);
        }
        return new GroupRow(texts.name("group", code), sum == null ? NOTHING : texts.quantity(sum.quantity()),
                sum == null ? NOTHING : texts.amount(sum.shipped()), amountOrNothing(sum == null ? null : sum.returned()),
                sum == null ? NOTHING : texts.amount(sum.net()), discounts[0], discounts[1], discounts[2]);
    }

    String discount(StatusCode status, String group) {
        DiscountCell cell = statement.edition().discount(status, group).orElse(null);
        if (cell == null) {
            return NOTHING;
        }
        if (cell.percent() == null) {
            return texts.say("discount.project");
        }
        return cell.percent().signum() == 0 ? NOTHING : texts.share(cell.percent());
    }

    /** Shipments, then returns, each cut to {@link #DOCUMENTS_SHOWN}. */
    List<DocumentRow> documents() {
        List<DocumentRow> rows = new ArrayList<>();
        Map<Boolean, List<Purchases.DocumentSum>> kinds = statement.figures().purchases().documents().stream()
                .collect(Collectors.partitioningBy(d -> d.document().returned()));
        for (boolean returned : new boolean[] {false, true}) {
            List<Purchases.DocumentSum> kind = kinds.get(returned);
            kind.stream().limit(DOCUMENTS_SHOWN).forEach(document -> rows.add(document(document, kind)));
        }
        return rows;
    }

    private DocumentRow document(Purchases.DocumentSum sum, List<Purchases.DocumentSum> kind) {
        PurchaseLine.Document document = sum.document();
        String key = document.returned() ? "returns" : "shipments";
        return new DocumentRow(key, texts.say("documents." + key), texts.say("documents.count", "count", kind.size()),
                texts.say(document.returned() ? "column.original" : "column.deal"), texts.say("documents.total." + key),
                total(kind, Purchases.DocumentSum::amount), total(kind, Purchases.DocumentSum::countable),
                kind.size() > DOCUMENTS_SHOWN
                        ? texts.say("documents.more", "shown", DOCUMENTS_SHOWN, "all", kind.size()) : null,
                texts.date(document.day()), document.number(),
                sum.sellers().isEmpty() ? null : texts.say("document.seller", "seller", sum.sellers()),
                sum.references(), String.valueOf(sum.lines()),
                texts.amount(sum.amount()), amountOrNothing(sum.countable()));
    }

    private String total(List<Purchases.DocumentSum> kind, Function<Purchases.DocumentSum, BigDecimal> part) {
        return texts.amount(kind.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private String amountOrNothing(BigDecimal amount) {
        return amount == null || amount.signum() == 0 ? NOTHING : texts.amount(amount);
    }
}
