package ru.agatrt.partner.web.whatif;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.whatif.WhatIfResult.StatusCount;

/**
 * Geometry of the chart of statuses, two bars for each: by the edition in force and by the draft; units of its own coordinate
 * system, 560 by 214, the base line at 178.
 */
public record StatusChart(List<Group> groups) {

    private static final double WIDTH = 560;
    private static final double BASE = 178;
    private static final double TOP = 26;
    private static final double BAR = 36;
    private static final double GAP = 4;

    /** One status with its two bars, the edition in force on the left. */
    public record Group(StatusCode status, double middle, Bar base, Bar draft) {
    }

    /** One bar with its value above. */
    public record Bar(double x, double y, double width, double height, int value) {

        public double middle() {
            return x + width / 2;
        }
    }

    public static StatusChart of(List<StatusCount> counts) {
        double highest = Math.max(1, counts.stream().mapToInt(c -> Math.max(c.base(), c.draft())).max().orElse(1));
        double unit = (BASE - TOP) / highest;
        double step = WIDTH / Math.max(1, counts.size());
        return new StatusChart(IntStream.range(0, counts.size()).mapToObj(i -> {
            StatusCount count = counts.get(i);
            double middle = step * (i + 0.5);
            return new Group(count.status(), middle, bar(middle - GAP / 2 - BAR, count.base(), unit), bar(middle + GAP / 2, count.draft(), unit));
        }).toList());
    }

    private static Bar bar(double x, int value, double unit) {
        double height = value * unit;
        return new Bar(x, BASE - height, BAR, height, value);
    }

    /** The drawing in words, for those who do not see it. */
    public String inWords(Locale locale) {
        return Messages.text(locale, "whatIf.chart") + ": " + String.join("; ", groups.stream().map(g -> Messages.text(locale, "whatIf.chart.group",
                "status", g.status(), "base", g.base().value(), "draft", g.draft().value())).toList()) + ".";
    }
}
