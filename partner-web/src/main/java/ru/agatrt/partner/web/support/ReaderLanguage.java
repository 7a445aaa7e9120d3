package ru.agatrt.partner.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** The other language, to switch to. */
    public String getOther() {
        return (getLanguage() == Language.RU ? Language.EN : Language.RU).code();
    }

    /** Address of the page as the reader sees it, encoded to be put into another address. */
    public String getHere() {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        Object query = forwarded == null ? request.getQueryString() : request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
    }
}
