package ru.agatrt.partner.reporting.style;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A drawing of this module's jar in the few words of SVG that its marks need: {@code path} of straight lines, {@code circle}, one
 * colour. Drawn as vectors, without a library that would read anybody's SVG.
 */
final class SvgPicture {

    private final double size;
    private final Color colour;
    private final BasicStroke stroke;
    private final List<Shape> outlines = new ArrayList<>();
    private final List<Shape> areas = new ArrayList<>();

    private SvgPicture(Element svg) {
        this.size = Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
        this.colour = Color.decode(svg.getAttribute("stroke"));
        this.stroke = new BasicStroke(Float.parseFloat(svg.getAttribute("stroke-width")), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        NodeList parts = svg.getChildNodes();
        for (int i = 0; i < parts.getLength(); i++) {
            if (parts.item(i) instanceof Element part) {
                add(part);
            }
        }
    }

    /** @param path of the resource, square; a word that is not known fails at once, in the build's tests */
    static SvgPicture of(String path) {
        try (InputStream file = SvgPicture.class.getResourceAsStream(path)) {
            DocumentBuilderFactory readers = DocumentBuilderFactory.newInstance();
            readers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new SvgPicture(readers.newDocumentBuilder().parse(file).getDocumentElement());
        } catch (Exception e) {
            throw new IllegalStateException("Picture " + path + " cannot be read", e);
        }
    }

    void draw(Graphics2D canvas, double width, double height) {
        double scale = Math.min(width, height) / size;
        canvas.scale(scale, scale);
        canvas.setColor(colour);
        canvas.setStroke(stroke);
        outlines.forEach(canvas::draw);
        areas.forEach(canvas::fill);
    }

    List<Shape> outlines() {
        return List.copyOf(outlines);
    }

    private void add(Element part) {
        Shape shape = switch (part.getTagName()) {
            case "path" -> path(part.getAttribute("d"));
            case "circle" -> circle(number(part, "cx"), number(part, "cy"), number(part, "r"));
            default -> throw new IllegalArgumentException(part.getTagName());
        };
        if (!"none".equals(part.getAttribute("stroke"))) {
            outlines.add(shape);
        }
        if (!part.getAttribute("fill").isEmpty()) {
            areas.add(shape);
        }
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static double number(Element part, String name) {
        return Double.parseDouble(part.getAttribute(name));
    }

    /** Moves and straight lines, absolute by capitals; numbers after a pair go on with a line. */
    private static Path2D path(String data) {
        Path2D path = new Path2D.Double();
        Scanner words = new Scanner(data.replaceAll("([A-Za-z])", " $1 ").replaceAll("(?<=\\d)-", " -").replace(',', ' ').strip());
        words.useLocale(Locale.ROOT);
        char word = 'M';
        double x = 0;
        double y = 0;
        while (words.hasNext()) {
            if (words.hasNext("[zZ]")) {
                words.next();
                path.closePath();
                continue;
            }
            if (!words.hasNextDouble()) {
                word = words.next().charAt(0);
            }
            double fromX = Character.isLowerCase(word) ? x : 0;
            double fromY = Character.isLowerCase(word) ? y : 0;
            switch (Character.toLowerCase(word)) {
                case 'h' -> x = fromX + words.nextDouble();
                case 'v' -> y = fromY + words.nextDouble();
                case 'm', 'l' -> {
                    x = fromX + words.nextDouble();
                    y = fromY + words.nextDouble();
                }
                default -> throw new IllegalArgumentException(String.valueOf(word));
            }
            if (Character.toLowerCase(word) == 'm') {
                path.moveTo(x, y);
                word = word == 'M' ? 'L' : 'l';
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }
}
