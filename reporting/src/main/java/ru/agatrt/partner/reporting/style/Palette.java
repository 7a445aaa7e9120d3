package ru.agatrt.partner.reporting.style;

import java.awt.Color;

/** Colours of the product's light theme. Text on white keeps a contrast of at least 4.5, drawn areas of at least 3. */
public final class Palette {

    public static final Color TEXT = new Color(0x161D27);
    public static final Color TEXT_2 = new Color(0x465162);
    public static final Color TEXT_3 = new Color(0x586475);
    public static final Color BORDER = new Color(0xDDE2E8);
    public static final Color BORDER_STRONG = new Color(0x838E9D);
    public static final Color TRACK = new Color(0xE3E7ED);
    public static final Color ACCENT = new Color(0x2B4FB3);
    public static final Color ACCENT_LIGHT = new Color(0x5B7BDB);
    /** What was before, beside the accent: told apart in grey print too. */
    public static final Color BEFORE = new Color(0xA9BBEA);
    public static final Color OK = new Color(0x2F9A5F);
    public static final Color NO = new Color(0xD2453B);
    public static final Color UNKNOWN = new Color(0xD58A1F);
    public static final Color OFF = new Color(0xAAB3C0);

    /** For series that have no meaning of their own (product groups): told apart in grey print too, dark and light in turn. */
    private static final Color[] SERIES = {
        ACCENT, new Color(0x8FA8EA), new Color(0x0B5747), new Color(0x6FBFA6),
        new Color(0x592884), new Color(0xBB93DC), new Color(0x694600), new Color(0xDCB44D), OFF};

    private Palette() {
    }

    /** @param index from 0; colours repeat after nine */
    public static Color series(int index) {
        return SERIES[index % SERIES.length];
    }
}
