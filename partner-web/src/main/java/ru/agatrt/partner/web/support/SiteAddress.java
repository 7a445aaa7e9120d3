package ru.agatrt.partner.web.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Guards against being used to send a reader to somebody else's site. */
public final class SiteAddress {

    private SiteAddress() {
    }

    /** A value as one part of a path. */
    public static String part(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address if it is a path of this site; {@code /} for anything else, such as {@code //other.example}. */
    public static String orHome(String address) {
        boolean ownPath = address != null && address.startsWith("/") && !address.startsWith("//")
                && address.indexOf('\\') < 0 && address.chars().noneMatch(c -> c < ' ');
        return ownPath ? address : "/";
    }
}
