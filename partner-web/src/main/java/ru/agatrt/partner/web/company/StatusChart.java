package ru.agatrt.partner.web.company;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.StatusTimeline;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.Suspension;
import ru.agatrt.partner.web.support.Messages;

/**
 * Geometry of the drawing of statuses over time: its own units, {@value #WIDTH} wide, one lane a direction. Only what is known
 * at the moment is drawn.
 *
 * @param today x of the present day
 */
public record StatusChart(List<Lane> lanes, List<Year> years, double today, double height) {

    public static final int WIDTH = 960;
    private static final double LEFT = 4;
    private static final double TOP = 24;
    private static final double LANE = 62;
    private static final double NAME = 18;
    private static final double BAR = 34;
    /** Width of a letter of a status' name, on the safe side, and of a bar's margins. */
    private static final double LETTER = 7.4;
    private static final double MARGINS = 14;

    /** Statuses of one direction. */
    public record Lane(Direction direction, double y, List<Bar> bars, List<Pause> pauses) {

        public double barY() {
            return y + NAME;
        }

        public double barHeight() {
            return BAR;
        }
    }

    /**
     * A status over its time.
     *
     * @param open  whether no end is known
     * @param label name, where it has room; else empty
     */
    public record Bar(StatusCode status, double x, double width, boolean open, String label, String title) {
    }

    /** A suspension. */
    public record Pause(double x, double width) {
    }

    /** First of January. */
    public record Year(int year, double x) {
    }

    private record Scale(LocalDate from, LocalDate to) {

        double x(LocalDate day) {
            LocalDate inside = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
            return LEFT + (WIDTH - 2 * LEFT) * ChronoUnit.DAYS.between(from, inside) / ChronoUnit.DAYS.between(from, to);
        }
    }

    static StatusChart of(StatusTimeline timeline, Locale locale) {
        List<HeldStatus> held = timeline.assignments().stream().filter(e -> !e.gone()).map(e -> e.shown().held()).toList();
        LocalDate today = timeline.today();
        LocalDate from = held.stream().map(HeldStatus::from).min(Comparator.naturalOrder()).orElse(today).withDayOfYear(1);
        LocalDate last = held.stream().map(h -> h.lastDay() == null ? today : h.lastDay()).max(Comparator.naturalOrder()).orElse(today);
        Scale scale = new Scale(from, (last.isAfter(today) ? last : today).plusYears(1).withDayOfYear(1));
        List<Suspension> pauses = timeline.suspensions().stream().filter(e -> !e.gone()).map(e -> e.shown().suspension()).toList();
        List<Lane> lanes = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            List<HeldStatus> of = held.stream().filter(h -> h.direction() == direction).sorted(Comparator.comparing(HeldStatus::from)).toList();
            if (!of.isEmpty()) {
                lanes.add(new Lane(direction, TOP + lanes.size() * LANE, of.stream().map(h -> bar(h, scale, locale)).toList(),
                        of.stream().flatMap(h -> pauses(h, pauses, scale)).toList()));
            }
        }
        return new StatusChart(lanes, IntStream.rangeClosed(from.getYear(), scale.to().getYear() - 1)
                .mapToObj(y -> new Year(y, scale.x(LocalDate.of(y, 1, 1)))).toList(), scale.x(today), TOP + lanes.size() * LANE);
    }

    private static Bar bar(HeldStatus h, Scale scale, Locale locale) {
        double x = scale.x(h.from());
        double width = Math.max(2, scale.x(h.lastDay() == null ? scale.to() : h.lastDay().plusDays(1)) - x - 1);
        String name = Messages.text(locale, "StatusCode." + h.status());
        return new Bar(h.status(), x, width, h.lastDay() == null, name.length() * LETTER + MARGINS <= width ? name : "", words(h, locale));
    }

    /** Suspensions as far as they lie over the status. */
    private static Stream<Pause> pauses(HeldStatus h, List<Suspension> all, Scale scale) {
        return all.stream().filter(s -> s.direction() == null || s.direction() == h.direction())
                .map(s -> {
                    double from = Math.max(scale.x(s.period().from()), scale.x(h.from()));
                    double to = Math.min(scale.x(s.period().to()), scale.x(h.lastDay() == null ? scale.to() : h.lastDay().plusDays(1)));
                    return new Pause(from, to - from);
                }).filter(p -> p.width() > 0);
    }

    private static String words(HeldStatus h, Locale locale) {
        String term = h.lastDay() == null ? Messages.text(locale, "term.open", "from", h.from())
                : Messages.text(locale, "term.closed", "from", h.from(), "last", h.lastDay());
        return Messages.text(locale, "StatusCode." + h.status()) + " " + term;
    }

    public boolean paused() {
        return lanes.stream().anyMatch(l -> !l.pauses().isEmpty());
    }

    /** The drawing in words, for those who do not see it. */
    public String inWords(Locale locale) {
        StringBuilder words = new StringBuilder();
        for (Lane lane : lanes) {
            words.append(words.isEmpty() ? "" : " ").append(Messages.text(locale, "Direction." + lane.direction())).append(": ")
                    .append(String.join("; ", lane.bars().stream().map(Bar::title).toList())).append('.');
        }
        return words.toString();
    }
}
