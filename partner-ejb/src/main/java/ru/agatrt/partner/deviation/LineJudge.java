package ru.agatrt.partner.deviation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.agatrt.partner.deviation.persistence.LineReader;
import ru.agatrt.partner.deviation.persistence.LineReader.LineFacts;
import ru.agatrt.partner.deviation.rules.Deviation;
import ru.agatrt.partner.deviation.rules.DeviationRule;
import ru.agatrt.partner.deviation.rules.DueTerms;
import ru.agatrt.partner.discount.DueDiscount;
import ru.agatrt.partner.discount.DueDiscounts;
import ru.agatrt.partner.discount.DueDiscounts.Purchase;
import ru.agatrt.partner.discount.FormerDiscount;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.pricing.PriceFacts;
import ru.agatrt.partner.program.Edition;

/** Judges one line by the pure rule and tells on what the judgement rests. */
public final class LineJudge {

    private final LineReader lines;
    private final PriceFacts prices;
    private final DueDiscounts discounts;
    private final Function<LocalDate, Optional<Edition>> editions;

    /** @param editions the edition in force on a day */
    public LineJudge(LineReader lines, PriceFacts prices, DueDiscounts discounts, Function<LocalDate, Optional<Edition>> editions) {
        this.lines = lines;
        this.prices = prices;
        this.discounts = discounts;
        this.editions = editions;
    }

    /** @return empty when it is no shipped line of that moment */
    public Optional<DeviationGround> judge(long line, Knowledge known) {
        return lines.line(line, known).map(facts -> judge(facts, known));
    }

    private DeviationGround judge(LineFacts facts, Knowledge known) {
        Optional<PriceFacts.ListPrice> price = prices.listPrice(facts.product(), facts.territory(), facts.shippedOn(), known);
        Edition edition = editions.apply(facts.shippedOn()).orElse(null);
        int days = edition == null ? 0 : edition.parameter("TRANSITION_DAYS").filter(d -> d.matches("[0-9]{1,4}")).map(Integer::valueOf).orElse(0);
        boolean judged = edition != null && facts.productGroup() != null;
        Purchase purchase = new Purchase(facts.partner(), facts.shippedOn(), known);
        DueDiscount due = judged ? discounts.due(edition, facts.productGroup(), purchase) : null;
        List<FormerDiscount> former = judged ? discounts.former(edition, facts.productGroup(), purchase, days) : List.of();
        Deviation deviation = DeviationRule.judge(facts.line(), new DueTerms(price.map(PriceFacts.ListPrice::amount).orElse(null), judged,
                due == null ? null : due.percent(), former.stream().map(FormerDiscount::percent).toList()));
        return new DeviationGround(facts.territory(), price.map(PriceFacts.ListPrice::amount).orElse(null),
                price.map(PriceFacts.ListPrice::from).orElse(null), edition == null ? null : edition.code(), due, days, former,
                deviation.classes(), deviation.points(), deviation.roubles());
    }
}
