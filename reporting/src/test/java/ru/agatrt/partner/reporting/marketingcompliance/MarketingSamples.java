package ru.agatrt.partner.reporting.marketingcompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.marketing.MarketingEvent.State;
import ru.agatrt.partner.reporting.SampleNames;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.marketingcompliance.MarketingRow.Company;
import ru.agatrt.partner.reporting.marketingcompliance.MarketingRow.Demand;
import ru.agatrt.partner.reporting.style.Texts;

/** Contents of a report as the tests draw it. */
final class MarketingSamples {

    static final HalfYear H1 = HalfYear.parse("2026-H1");
    static final Instant SEEN = Instant.parse("2026-07-16T11:05:03Z");
    static final LocalDate OVER = LocalDate.of(2026, 7, 16);
    static final LocalDate RUNNING = LocalDate.of(2026, 6, 9);
    private static final LocalDate HELD = LocalDate.of(2026, 4, 14);
    private static final String[] STATUSES = {"DISTRIBUTOR", "GOLD", "PROJECT", "SILVER", "NONE"};

    private MarketingSamples() {
    }

    static MarketingEvent event(int number, LocalDate agreedOn, State state) {
        return new MarketingEvent("EV-" + number, "Семинар для заказчиков по IP-телефонии", HELD, agreedOn, state);
    }

    static MarketingRow row(int partner, String status, Demand demand, MarketingEvent... events) {
        return new MarketingRow(new Company(SampleNames.code(partner), SampleNames.name(partner), SampleNames.region(partner),
                SampleNames.manager(partner)), status, demand, List.of(events));
    }

    static Demand required(int least) {
        return Demand.of(Modality.REQUIRED, least);
    }

    /** Gold one short with a refused and an unagreed event, gold that has just enough, gold that is a project partner too, one without status. */
    static MarketingCompliance few(LocalDate day) {
        MarketingEvent[] twice = {event(7, HELD.minusDays(9), State.CONFIRMED), event(8, HELD, State.CONFIRMED)};
        return new MarketingCompliance(H1, day, List.of(
                row(0, "GOLD", required(2), event(1, HELD.minusDays(1), State.CONFIRMED), event(2, null, State.CONFIRMED),
                        event(3, HELD, State.REJECTED), event(4, HELD, State.HELD), event(5, null, State.PLANNED)),
                row(1, "GOLD", required(2), twice), row(1, "PROJECT", Demand.of(Modality.RECOMMENDED, null), twice),
                row(2, "DISTRIBUTOR", required(4), event(9, HELD.plusDays(1), State.CONFIRMED)),
                row(3, "NONE", Demand.NOTHING, event(10, HELD, State.AGREED), event(11, HELD, State.CANCELLED))), Optional.of(SEEN));
    }

    static MarketingCompliance of(int count) {
        List<MarketingRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String status = STATUSES[i % STATUSES.length];
            Demand demand = switch (status) {
                case "DISTRIBUTOR" -> required(4);
                case "GOLD" -> required(2);
                case "PROJECT" -> Demand.of(Modality.RECOMMENDED, null);
                default -> Demand.NOTHING;
            };
            List<MarketingEvent> events = new ArrayList<>();
            for (int e = 0; e <= i % 6; e++) {
                events.add(event(i * 10 + e, e % 3 == 2 ? null : HELD, State.values()[(i + e) % State.values().length]));
            }
            rows.add(new MarketingRow(new Company(SampleNames.code(i), SampleNames.name(i), SampleNames.region(i), SampleNames.manager(i)),
                    status, demand, events));
        }
        return new MarketingCompliance(H1, OVER, rows, count == 0 ? Optional.empty() : Optional.of(SEEN));
    }

    static Imprint imprint(Locale locale, MarketingCompliance report) {
        return Imprint.halfYear(Texts.of("marketing-compliance", locale), H1, "Редакция 1",
                List.of(Imprint.freshness(Texts.of("marketing-compliance", locale), report.seenAt())),
                new Imprint.Producer("Ирина Соколова", Instant.parse("2026-07-16T11:05:09Z")));
    }
}
