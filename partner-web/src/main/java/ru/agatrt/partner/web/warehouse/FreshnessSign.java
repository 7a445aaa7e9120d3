package ru.agatrt.partner.web.warehouse;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.reporting.freshness.FreshnessWatch;
import ru.agatrt.partner.reporting.freshness.FreshnessWatch.Look;
import ru.agatrt.partner.reporting.freshness.FreshnessWatch.State;

/** The foot of the console: up to which moment sums are, and how far that is behind. Costs a page nothing. */
@Named("freshnessSign")
@RequestScoped
public class FreshnessSign {

    @EJB
    private FreshnessWatch watch;
    @Inject
    private Clock clock;

    /** Whether there is anything to say yet. */
    public boolean isKnown() {
        return watch.last().state() != State.UNKNOWN;
    }

    public boolean isFilled() {
        return watch.last().state() == State.FILLED;
    }

    /** Up to where the data is. */
    public Text getData() {
        return Text.of("warehouse.foot.data", "at", watch.last().seenAt());
    }

    /** How far behind, or why that is not known. */
    public Text getState() {
        Look look = watch.last();
        return switch (look.state()) {
            case FILLED -> Text.of("warehouse.foot.behind", "lag", Lag.whole(Duration.between(look.seenAt(), clock.instant())));
            case EMPTY -> Text.of("warehouse.foot.empty");
            default -> Text.of("warehouse.foot.away");
        };
    }

    /** Worth a mark: away, empty, or so far behind that a reader would notice. */
    public boolean isWorrying() {
        Look look = watch.last();
        return look.state() != State.FILLED || Duration.between(look.seenAt(), clock.instant()).compareTo(Flow.LATE) > 0;
    }
}
