package ru.agatrt.partner.web.warehouse;

/** How a part of the supply is doing; each is an icon with a word, never a colour alone. */
public enum Health {
    RUNNING("ok", "ok"),
    /** It works and is behind. */
    LATE("unk", "warn"),
    STOPPED("no", "no"),
    /** Nobody has told for a while. */
    UNKNOWN("unk", "unk");

    private final String look;
    private final String icon;

    Health(String look, String icon) {
        this.look = look;
        this.icon = icon;
    }

    /** Ending of the class {@code out-…}. */
    public String look() {
        return look;
    }

    public String icon() {
        return icon;
    }
}
