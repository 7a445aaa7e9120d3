package ru.agatrt.partner.reporting.marketingcompliance;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.marketing.MarketingEvent.State;

/**
 * A partner with one of the statuses it held on the half-year's last day, and its events held in the half-year. With a
 * status in two directions a partner has two rows with the same events; with events and no status one row of {@code NONE}.
 *
 * @param status code of the status
 * @param events as known now, by the day
 */
public record MarketingRow(Company company, String status, Demand demand, List<MarketingEvent> events) {

    public MarketingRow {
        events = List.copyOf(events);
    }

    /**
     * Whom the row is about, as known now.
     *
     * @param manager login of the personal manager, or the name where people read it; {@code null} when none is named
     */
    public record Company(String code, String name, String region, String manager) {
    }

    /**
     * What the edition asks of the status.
     *
     * @param least events; 0 where none are asked for
     */
    public record Demand(Modality modality, int least) {

        static final Demand NOTHING = new Demand(Modality.NOT_REQUIRED, 0);

        /** An edition that asks for events without saying how many asks for one, as on the scorecard. */
        static Demand of(Modality modality, Integer count) {
            return modality == Modality.NOT_REQUIRED ? NOTHING : new Demand(modality, count == null ? 1 : count);
        }

        public boolean required() {
            return modality == Modality.REQUIRED;
        }
    }

    public int planned() {
        return in(State.PLANNED);
    }

    public int agreed() {
        return in(State.AGREED);
    }

    /** Held and waiting for the manager's word on the evidence. */
    public int held() {
        return in(State.HELD);
    }

    /** What counts: confirmed, and agreed beforehand. */
    public int confirmed() {
        return count(MarketingEvent::counts);
    }

    /** Held events that will not count: refused, or confirmed though never agreed beforehand. Cancelled ones were not held. */
    public List<MarketingEvent> rejected() {
        return events.stream().filter(e -> e.state() == State.REJECTED || e.state() == State.CONFIRMED && !e.counts()).toList();
    }

    /** How many are missing; empty where the status does not require any. */
    public Optional<Integer> shortfall() {
        return demand.required() ? Optional.of(Math.max(0, demand.least() - confirmed())) : Optional.empty();
    }

    /** Whether the requirement is met; empty where there is none. */
    public Optional<Boolean> met() {
        return shortfall().map(missing -> missing == 0);
    }

    private int in(State state) {
        return count(event -> event.state() == state);
    }

    private int count(Predicate<MarketingEvent> which) {
        return (int) events.stream().filter(which).count();
    }
}
