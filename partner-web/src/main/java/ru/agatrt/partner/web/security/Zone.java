package ru.agatrt.partner.web.security;

import java.util.Set;
import ru.agatrt.partner.kernel.Role;

/** Part of the address space with one way of signing in and one set of roles. */
public enum Zone {
    /** Styles, pictures, health, API description: nobody is asked and no session is looked at. */
    STATIC,
    /** Pages for all; who has a session is recognised. */
    PUBLIC,
    /** Published lists over REST: no sign-in. */
    API_PUBLIC,
    /** REST with Basic or bearer; roles are decided by the facades. */
    API,
    /** Measurements of the server, by Basic or bearer. */
    METRICS(Role.ADMIN),
    CONSOLE(Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PRIVACY, Role.ADMIN),
    PORTAL(Role.PARTNER),
    /** Downloads of console and portal, under the session of the page. */
    FILES(Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PRIVACY, Role.ADMIN, Role.PARTNER);

    private final Set<String> roles;

    Zone(String... roles) {
        this.roles = Set.of(roles);
    }

    /** Signs in by form and session; every other zone with roles does it by the Authorization header. */
    public boolean isForSignedInPages() {
        return this == CONSOLE || this == PORTAL || this == FILES;
    }

    /** Whether one of these roles is enough; a zone without roles lets everybody in. */
    public boolean admits(Set<String> held) {
        return roles.isEmpty() || held.stream().anyMatch(roles::contains);
    }

    /**
     * Zone of a request.
     *
     * @param path decoded path inside the application, as the container matched it, without query and path parameters
     */
    public static Zone of(String method, String path) {
        if (under(path, "/api")) {
            boolean reads = "GET".equals(method) || "HEAD".equals(method);
            return reads && under(path, "/api/v1/status-lists") ? API_PUBLIC : API;
        }
        if (under(path, "/console")) {
            return CONSOLE;
        }
        if (under(path, "/portal")) {
            return PORTAL;
        }
        if (under(path, "/files")) {
            return FILES;
        }
        if (under(path, "/metrics")) {
            return METRICS;
        }
        boolean resource = under(path, "/jakarta.faces.resource") || under(path, "/resources")
                || under(path, "/health") || under(path, "/openapi") || "/favicon.ico".equals(path);
        return resource ? STATIC : PUBLIC;
    }

    private static boolean under(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
