package ru.agatrt.partner.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;

/** The language of this request's pages: what the reader chose (cookie), else Russian. */
@Named("reader")
@RequestScoped
public class ReaderLanguage {

    static final String COOKIE = "lang";

    @Inject
    private HttpServletRequest request;

    private Language language;

    public Language getLanguage() {
        if (language == null) {
            Cookie[] cookies = request.getCookies();
            language = cookies == null ? Language.RU : Arrays.stream(cookies)
                    .filter(cookie -> COOKIE.equals(cookie.getName()))
                    .map(cookie -> Language.of(cookie.getValue()))
                    .findFirst().orElse(Language.RU);
        }
        return language;
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }

    /** {@code ru} or {@code en}. */
    public String getCode() {
        return getLanguage().code();
    }
}
