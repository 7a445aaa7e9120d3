package ru.agatrt.partner.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import ru.agatrt.partner.account.SignIn;
import ru.agatrt.partner.account.SignInResult;
import ru.agatrt.partner.account.SignedIn;
import ru.agatrt.partner.web.api.problem.Problem;
import ru.agatrt.partner.web.api.problem.ProblemWriter;

/**
 * The application's one mechanism, which goes by path: pages are signed in by form and session, the REST interface by
 * Basic or bearer on every call and without a session. It answers 401 itself, with a body; left to the server, a call
 * with wrong credentials came back as an empty 200.
 */
@ApplicationScoped
public class PathAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final String CHALLENGE = "Basic realm=\"Agat Partner\", charset=\"UTF-8\"";

    @EJB
    private SignIn signIn;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
                                                HttpMessageContext context) {
        Zone zone = SecurityHeaders.zone(request);
        SecurityHeaders.set(request, response);
        return switch (zone) {
            case STATIC, API_PUBLIC -> context.doNothing();
            case API, METRICS -> authenticateCall(zone, request, response, context);
            case PUBLIC -> resume(request).map(who -> accept(who, context)).orElseGet(context::doNothing);
            case CONSOLE, PORTAL, FILES -> resume(request).map(who -> accept(who, context))
                    .orElseGet(() -> sendToSignIn(request, response));
        };
    }

    private AuthenticationStatus authenticateCall(Zone zone, HttpServletRequest request, HttpServletResponse response,
                                                  HttpMessageContext context) {
        Optional<ApiCredential> credential = ApiCredential.parse(request.getHeader("Authorization"));
        if (credential.isEmpty()) {
            return refuse(request, response, "SIGN_IN_NEEDED");
        }
        if (credential.get() instanceof ApiCredential.Basic basic) {
            SignInResult result = signIn.byPasswordOfCall(basic.login(), basic.password(), request.getRemoteAddr());
            if (result instanceof SignInResult.Delayed delayed) {
                return delay(request, response, delayed.delay().toSeconds() + 1);
            }
            return result instanceof SignInResult.Accepted accepted
                    ? admit(zone, accepted.who(), request, response, context)
                    : refuse(request, response, "SIGN_IN_REFUSED");
        }
        return signIn.byToken(((ApiCredential.Bearer) credential.get()).token())
                .map(who -> admit(zone, who, request, response, context))
                .orElseGet(() -> refuse(request, response, "TOKEN_REFUSED"));
    }

    private AuthenticationStatus admit(Zone zone, SignedIn who, HttpServletRequest request, HttpServletResponse response,
                                       HttpMessageContext context) {
        if (zone.admits(who.roles())) {
            return accept(who, context);
        }
        ProblemWriter.write(request, response, Problem.of(HttpServletResponse.SC_FORBIDDEN, "FORBIDDEN"));
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus accept(SignedIn who, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(new CallerPrincipal(who.login()), who.roles());
    }

    private static AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, String code) {
        response.setHeader("WWW-Authenticate", CHALLENGE);
        response.addHeader("WWW-Authenticate", "Bearer realm=\"Agat Partner\"");
        ProblemWriter.write(request, response, Problem.of(HttpServletResponse.SC_UNAUTHORIZED, code));
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus delay(HttpServletRequest request, HttpServletResponse response, long seconds) {
        response.setHeader("Retry-After", String.valueOf(seconds));
        ProblemWriter.write(request, response, Problem.of(429, "TOO_MANY_ATTEMPTS", Map.of("seconds", seconds)));
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<SignedIn> resume(HttpServletRequest request) {
        return PageSession.of(request, clock.instant())
                .flatMap(session -> signIn.resume(session.login(), session.passwordChangedAt()));
    }

    private static AuthenticationStatus sendToSignIn(HttpServletRequest request, HttpServletResponse response) {
        SignInRedirect.send(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
