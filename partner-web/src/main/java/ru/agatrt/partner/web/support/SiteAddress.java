package ru.agatrt.partner.web.support;

/** Guards against being used to send a reader to somebody else's site. */
public final class SiteAddress {

    private SiteAddress() {
    }

    /** The address if it is a path of this site; {@code /} for anything else, such as {@code //other.example}. */
    public static String orHome(String address) {
        boolean ownPath = address != null && address.startsWith("/") && !address.startsWith("//")
                && address.indexOf('\\') < 0 && address.chars().noneMatch(c -> c < ' ');
        return ownPath ? address : "/";
    }
}
