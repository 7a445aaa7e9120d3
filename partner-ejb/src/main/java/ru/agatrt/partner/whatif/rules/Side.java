package ru.agatrt.partner.whatif.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.BenefitCell.Sign;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.review.Outlook;
import ru.agatrt.partner.review.Outlook.Obstacle;
import ru.agatrt.partner.whatif.Statuses;

/**
 * One partner under one edition.
 *
 * @param outlooks of the partner's directions
 */
record Side(Edition edition, List<Outlook> outlooks) {

    Statuses statuses() {
        return statuses(Outlook::status);
    }

    Statuses held() {
        return statuses(Outlook::held);
    }

    /** In the sales track a distributor's status goes before a retail one, since it excludes it. */
    private Statuses statuses(Function<Outlook, StatusCode> of) {
        StatusCode wholesale = in(Direction.WHOLESALE).map(of).orElse(StatusCode.NONE);
        StatusCode sales = wholesale != StatusCode.NONE ? wholesale : in(Direction.RETAIL).map(of).orElse(StatusCode.NONE);
        return new Statuses(sales, in(Direction.PROJECT).map(of).orElse(StatusCode.NONE) == StatusCode.PROJECT);
    }

    Optional<Outlook> in(Direction direction) {
        return outlooks.stream().filter(o -> o.direction() == direction).findFirst();
    }

    /** What keeps the partner from a status; empty when it was not looked at or is reached. */
    Optional<Obstacle> obstacle(StatusCode status) {
        return status.direction().flatMap(this::in).map(o -> o.obstacles().get(status));
    }

    /** The best sign of the statuses that do not rest. */
    Sign benefit(String benefit) {
        Statuses statuses = statuses();
        return Stream.of(statuses.sales(), statuses.project() ? StatusCode.PROJECT : StatusCode.NONE).filter(s -> s != StatusCode.NONE)
                .filter(s -> s.direction().flatMap(this::in).filter(o -> !o.suspended()).isPresent())
                .map(s -> edition.benefit(s, benefit)).max((a, b) -> Integer.compare(rank(a), rank(b))).orElse(Sign.NO);
    }

    static int rank(Sign sign) {
        return switch (sign) {
            case NO -> 0;
            case ON_REQUEST -> 1;
            case YES -> 2;
        };
    }
}
