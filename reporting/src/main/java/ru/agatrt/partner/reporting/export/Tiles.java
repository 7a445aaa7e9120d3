package ru.agatrt.partner.reporting.export;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The four figures under a document's heading: the whole, what is well, what is not, what is in doubt. Labels are the bundle's {@code tile.1}… */
public final class Tiles {

    /** A figure of zero is neither well nor ill and stays without a colour. */
    private static final Pattern NONE = Pattern.compile("^0(?![\\d.,])");

    private final Map<String, Object> values = new HashMap<>();

    /** @param note a line under the figure */
    public Tiles add(String figure, String note) {
        int number = values.size() / 3 + 1;
        values.put("TILE_" + number, figure);
        values.put("TILE_" + number + "_NONE", NONE.matcher(figure).find());
        values.put("TILE_" + number + "_NOTE", note);
        return this;
    }

    /** What the designs' shared part declares. */
    public Map<String, Object> parameters() {
        return Map.copyOf(values);
    }
}
