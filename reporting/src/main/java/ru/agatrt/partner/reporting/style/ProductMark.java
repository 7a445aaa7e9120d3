package ru.agatrt.partner.reporting.style;

import java.awt.Graphics2D;

/** The product's mark: the very picture that pages show, {@code reports/style/mark.svg}. */
public final class ProductMark extends Drawing {

    private static final long serialVersionUID = 1L;
    private static final SvgPicture PICTURE = SvgPicture.of("/reports/style/mark.svg");

    @Override
    protected void draw(Graphics2D canvas, double width, double height) {
        PICTURE.draw(canvas, width, height);
    }
}
