package ru.agatrt.partner.reporting.style;

import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import ru.agatrt.partner.kernel.Outcome;

/** How many requirements are met: one short segment for each, green, red or amber, in the order given. */
public final class Progress extends Drawing {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 2.5;
    private static final double WIDEST = 28;

    private final List<Outcome> outcomes;

    public Progress(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    @Override
    protected void draw(Graphics2D canvas, double width, double height) {
        double segment = Math.min(WIDEST, (width + GAP) / outcomes.size() - GAP);
        double x = width - outcomes.size() * (segment + GAP) + GAP;
        for (Outcome outcome : outcomes) {
            canvas.setColor(switch (outcome) {
                case MET -> Palette.OK;
                case NOT_MET -> Palette.NO;
                case NOT_KNOWN -> Palette.UNKNOWN;
                default -> Palette.OFF;
            });
            canvas.fill(new RoundRectangle2D.Double(x, 0, segment, height, 2, 2));
            x += segment + GAP;
        }
    }
}
