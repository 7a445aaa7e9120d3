package ru.agatrt.partner.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.account.SignIn;
import ru.agatrt.partner.account.SignInResult;
import ru.agatrt.partner.account.SignedIn;
import ru.agatrt.partner.web.security.ReturnAddress;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.Say;

/** The form of sign-in. Success leads to the page that was asked for, or to the first page of the role. */
@Named("signInPage")
@RequestScoped
public class SignInPage {

    @EJB
    private SignIn signIn;

    @Inject
    private SessionOpener sessions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Say say;

    @Inject
    private HttpServletRequest request;

    private String login;
    private String password;
    private String to;
    private String failure;

    /** Who is signed in already has no need of this page. */
    public void skipIfSignedIn() throws IOException {
        if (caller.isSignedIn() && !"/".equals(caller.getHome())) {
            Faces.redirect(caller.getHome());
        }
    }

    public void enter() throws IOException {
        SignInResult result = signIn.byPassword(login == null ? "" : login.strip(), password == null ? "" : password,
                request.getRemoteAddr());
        if (result instanceof SignInResult.Accepted accepted) {
            proceed(accepted.who());
        } else if (result instanceof SignInResult.Delayed delayed) {
            failure = say.text("signin.delayed", "seconds", delayed.delay().toSeconds() + 1);
        } else {
            failure = say.text("SIGN_IN_REFUSED");
        }
    }

    private void proceed(SignedIn who) throws IOException {
        Optional<String> home = ReturnAddress.home(who.roles());
        if (home.isEmpty()) {
            failure = say.text("signin.noPages");
            return;
        }
        sessions.open(who);
        Faces.redirect(ReturnAddress.allowed(to, who.roles()).orElse(home.get()));
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Page to return to, as the request says; checked before it is used. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    /** Why it did not work; {@code null} before the first attempt. */
    public String getFailure() {
        return failure;
    }
}
