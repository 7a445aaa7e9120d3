package ru.agatrt.partner.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import ru.agatrt.partner.account.InvalidPassword;
import ru.agatrt.partner.account.OwnAccount;
import ru.agatrt.partner.account.PasswordChange;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.Say;

/** Change of one's own password, in the console and in the portal. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {

    @EJB
    private OwnAccount ownAccount;

    @Inject
    private SessionOpener sessions;

    @Inject
    private Say say;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private HttpServletRequest request;

    private String current;
    private String next;
    private String repeated;
    private boolean changed;
    private List<String> faults = List.of();

    public void change() {
        if (!Objects.equals(next, repeated)) {
            faults = List.of(say.text("password.repeat.different"));
            return;
        }
        try {
            sessions.open(ownAccount.changePassword(
                    new PasswordChange(Objects.toString(current, ""), Objects.toString(next, ""), request.getRemoteAddr())));
            changed = true;
        } catch (InvalidPassword e) {
            faults = e.faults().stream().map(say::it).toList();
        } catch (BusinessException e) {
            faults = List.of(Messages.text(reader.getLocale(), e.code(), e.args()));
        }
    }

    public boolean isChanged() {
        return changed;
    }

    public List<String> getFaults() {
        return faults;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
