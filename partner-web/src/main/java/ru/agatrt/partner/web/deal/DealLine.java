package ru.agatrt.partner.web.deal;

import java.util.List;
import ru.agatrt.partner.deal.DealRow;
import ru.agatrt.partner.review.DealStake;

/** A deal in a list, with what hangs on it. */
public record DealLine(DealRow deal, List<DealStake> stakes) {

    /** Whether some half-year's threshold is met or not by this deal alone. */
    public boolean decides() {
        return stakes.stream().anyMatch(DealStake::decides);
    }
}
