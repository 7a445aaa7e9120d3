package ru.agatrt.partner.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.kernel.Role;

/** Where sign-in leads: to the page that was asked for, if it is one of this site that the roles may see. */
public final class ReturnAddress {

    public static final String SIGN_IN = "/signin";

    private static final int LONGEST = 2_000;

    private ReturnAddress() {
    }

    /** Address of the sign-in page that comes back to {@code target}. */
    public static String signInThen(String target) {
        return SIGN_IN + "?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
    }

    /** First page after sign-in; empty for an account that has no pages, the ERP's. */
    public static Optional<String> home(Set<String> roles) {
        if (roles.contains(Role.PARTNER)) {
            return Optional.of("/portal/");
        }
        return Zone.CONSOLE.admits(roles) ? Optional.of("/console/") : Optional.empty();
    }

    /**
     * The page asked for, or empty when it is no path of this site or not for these roles.
     *
     * @param target as it came in the request: not to be trusted
     */
    public static Optional<String> allowed(String target, Set<String> roles) {
        if (target == null || target.length() > LONGEST || !isPathOfThisSite(target)) {
            return Optional.empty();
        }
        Zone zone = Zone.of("GET", URI.create(target).normalize().getPath());
        return zone.isForSignedInPages() && zone.admits(roles) ? Optional.of(target) : Optional.empty();
    }

    private static boolean isPathOfThisSite(String target) {
        // Browsers read "//host", "/\host" and a tab or line break inside as another site.
        boolean path = target.startsWith("/") && !target.startsWith("//") && target.indexOf('\\') < 0
                && target.chars().noneMatch(Character::isISOControl);
        if (!path) {
            return false;
        }
        try {
            URI uri = new URI(target);
            return uri.getScheme() == null && uri.getRawAuthority() == null && !uri.getPath().startsWith("//");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
