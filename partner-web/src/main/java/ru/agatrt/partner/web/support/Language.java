package ru.agatrt.partner.web.support;

import java.util.Locale;

/** The two languages of the product. A locale is only ever taken from here, never built from what a request sent. */
public enum Language {
    RU("ru-RU"),
    EN("en-GB");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** Two letters, lower case: {@code ru} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language a code or a language tag begins with; Russian for anything unknown or {@code null}. */
    public static Language of(String code) {
        return code != null && code.toLowerCase(Locale.ROOT).startsWith("en") ? EN : RU;
    }

    /** The language of a locale; Russian for anything but English. */
    public static Language of(Locale locale) {
        return of(locale == null ? null : locale.getLanguage());
    }
}
