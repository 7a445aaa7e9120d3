package ru.agatrt.partner.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Exceptions;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.account.InvalidPassword;
import ru.agatrt.partner.account.Setup;
import ru.agatrt.partner.account.SetupForm;
import ru.agatrt.partner.account.SetupView;
import ru.agatrt.partner.account.SignedIn;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.web.security.ReturnAddress;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.Say;

/** Where a one-time link leads: the first administrator chooses login, name and password, anybody else only a password. */
@Named("setupPage")
@RequestScoped
public class SetupPage {

    @EJB
    private Setup setup;

    @Inject
    private SessionOpener sessions;

    @Inject
    private Say say;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private HttpServletRequest request;

    private String token;
    private String login;
    private String displayName;
    private String password;
    private String repeated;
    private SetupView view;
    private String dead;
    private List<String> faults = List.of();

    /**
     * Looks what the link is for, before any field is looked at: which fields there are depends on it. A link that is no
     * longer good says why, in place of the form.
     */
    @PostConstruct
    void load() {
        token = request.getParameter("token");
        try {
            view = setup.open(token);
        } catch (BusinessException e) {
            dead = say(e);
        }
    }

    public void finish() throws IOException {
        if (dead != null) {
            return;
        }
        if (!Objects.equals(password, repeated)) {
            faults = List.of(say.text("password.repeat.different"));
            return;
        }
        try {
            SignedIn who = setup.complete(new SetupForm(token, login, displayName, password));
            sessions.open(who);
            Faces.redirect(ReturnAddress.home(who.roles()).orElse("/"));
        } catch (InvalidPassword e) {
            faults = e.faults().stream().map(say::it).toList();
        } catch (InvalidInput e) {
            faults = List.of(say(e));
        } catch (BusinessException e) {
            dead = say(e);
        } catch (RuntimeException e) {
            if (!Exceptions.is(e, OptimisticLockException.class)) {
                throw e;
            }
            // Someone else used the same link in this very moment; now it says so.
            load();
        }
    }

    private String say(BusinessException e) {
        return Messages.text(reader.getLocale(), e.code(), e.args());
    }

    public boolean isFirstAdministrator() {
        return view != null && view.isForFirstAdministrator();
    }

    /** Login of the account whose password is set; empty for the first administrator. */
    public String getAccount() {
        return view == null ? "" : view.login().orElse("");
    }

    public String getGreeting() {
        return view == null ? "" : view.displayName().orElse("");
    }

    /** Why the link is of no use; {@code null} while it is. */
    public String getDead() {
        return dead;
    }

    public List<String> getFaults() {
        return faults;
    }

    public String getToken() {
        return token;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
