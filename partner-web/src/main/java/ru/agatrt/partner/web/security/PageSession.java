package ru.agatrt.partner.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ru.agatrt.partner.account.SignedIn;

/**
 * What a session of pages remembers of its sign-in. Roles are not among it: they are read anew with every request.
 *
 * @param passwordChangedAt as it was at sign-in; a later change of the password ends the session
 */
public record PageSession(String login, Instant passwordChangedAt, Instant openedAt) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A session ends after this time even if it is used all the while. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final String ATTRIBUTE = PageSession.class.getName();

    /** Signs the browser in: under a new session id, so that an id planted before sign-in is worth nothing. */
    public static void open(HttpServletRequest request, SignedIn who, Instant now) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, new PageSession(who.login(), who.passwordChangedAt(), now));
    }

    public static void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Empty when nobody signed in or the session is too old. */
    static Optional<PageSession> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        return Optional.ofNullable((PageSession) session.getAttribute(ATTRIBUTE))
                .filter(s -> now.isBefore(s.openedAt().plus(LONGEST)));
    }
}
