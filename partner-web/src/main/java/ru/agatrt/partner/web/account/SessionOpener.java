package ru.agatrt.partner.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import ru.agatrt.partner.account.SignedIn;
import ru.agatrt.partner.web.security.PageSession;

/** Opens the session of a browser for somebody who has just proved who it is. */
@RequestScoped
public class SessionOpener {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    public void open(SignedIn who) {
        PageSession.open(request, who, clock.instant());
    }
}
