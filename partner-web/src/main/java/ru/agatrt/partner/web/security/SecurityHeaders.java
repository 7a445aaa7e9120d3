package ru.agatrt.partner.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Headers that make the browser an ally. Set by a filter, and by the authentication mechanism for its own answers, which
 * come before any filter. For pages PrimeFaces adds a second policy with the nonce of its scripts (web.xml,
 * {@code primefaces.CSP_POLICY}); browsers obey both, so this one must not speak of scripts there.
 */
final class SecurityHeaders {

    private static final String FOR_PAGES = "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";
    private static final String NO_FRAMES = "; frame-src 'none'";
    /** A page that shows a report within itself. */
    private static final String OWN_FRAMES = "; frame-src 'self'";
    /** A report that is shown within a page of ours. The browser's own viewer is an object to some of them. */
    private static final String FOR_FRAMES = "frame-ancestors 'self'; base-uri 'self'; form-action 'self'";
    private static final String FOR_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final long ONE_YEAR_SECONDS = 31_536_000;
    private static final boolean HTTPS = PublicAddress.isHttps();

    private SecurityHeaders() {
    }

    static void set(HttpServletRequest request, HttpServletResponse response) {
        Zone zone = zone(request);
        boolean data = zone == Zone.API || zone == Zone.API_PUBLIC || zone == Zone.METRICS;
        response.setHeader("Content-Security-Policy", data ? FOR_DATA : FOR_PAGES + NO_FRAMES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (HTTPS) {
            response.setHeader("Strict-Transport-Security", "max-age=" + ONE_YEAR_SECONDS);
        }
        if (zone != Zone.STATIC && zone != Zone.API_PUBLIC) {
            // Public pages too: they show who is signed in, and a form of theirs belongs to one session.
            response.setHeader("Cache-Control", "no-store");
        }
        allowPreview(request, response);
    }

    /** Lets the page of a report show that report within itself: that page, that file, and nothing else. */
    private static void allowPreview(HttpServletRequest request, HttpServletResponse response) {
        String path = path(request);
        if (path.startsWith("/console/reports/")) {
            response.setHeader("Content-Security-Policy", FOR_PAGES + OWN_FRAMES);
        } else if (path.startsWith("/files/reports/") && "GET".equals(request.getMethod()) && "inline".equals(request.getParameter("view"))) {
            response.setHeader("Content-Security-Policy", FOR_FRAMES);
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
    }

    /** Zone of a request whose path the container has matched: decoded, without {@code ..} and path parameters. */
    static Zone zone(HttpServletRequest request) {
        return Zone.of(request.getMethod(), path(request));
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
