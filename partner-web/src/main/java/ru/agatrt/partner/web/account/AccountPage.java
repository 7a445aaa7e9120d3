package ru.agatrt.partner.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import ru.agatrt.partner.account.AccountAdministration;
import ru.agatrt.partner.account.AccountRow;
import ru.agatrt.partner.account.ApiTokens;
import ru.agatrt.partner.account.IssuedLink;
import ru.agatrt.partner.account.NewToken;
import ru.agatrt.partner.account.TokenRow;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** One account: state, acts of its administrator, tokens. Links and tokens are shown in the answer that made them, once. */
@Named("accountPage")
@RequestScoped
public class AccountPage {

    @EJB
    private AccountAdministration administration;

    @EJB
    private ApiTokens tokens;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private HttpServletRequest request;

    private String login;
    private String label;
    private int days = 90;
    private AccountRow row;
    private List<TokenRow> tokenRows;
    private IssuedLink link;
    private String token;
    private List<String> faults = List.of();

    /** From the request and not from a field: which buttons there are is asked before any field has its value. */
    @PostConstruct
    void readLogin() {
        login = request.getParameter("login");
    }

    /** Answers 404 through the error page when there is no such account. */
    public void load() {
        row = administration.get(login);
    }

    public void renewLink() {
        attempt(() -> link = administration.renewLink(login));
    }

    public void close() {
        attempt(() -> administration.deactivate(login));
    }

    public void open() {
        attempt(() -> administration.reactivate(login));
    }

    public void unlock() {
        attempt(() -> administration.unlock(login));
    }

    public void saveLetters() {
        attempt(() -> administration.reachBy(login, request.getParameter("email"), request.getParameter("letters")));
    }

    /** What was typed, while it was refused. */
    public String getEmail() {
        String typed = request.getParameter("email");
        return faults.isEmpty() || typed == null ? getRow().letters().email().orElse("") : typed;
    }

    public void createToken() {
        attempt(() -> {
            token = tokens.create(new NewToken(login, label, days));
            label = null;
        });
    }

    public void revoke(String reference) {
        attempt(() -> tokens.revoke(reference));
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (BusinessException e) {
            faults = List.of(Messages.text(reader.getLocale(), e.code(), e.args()));
        }
        row = null;
        tokenRows = null;
    }

    public AccountRow getRow() {
        if (row == null) {
            load();
        }
        return row;
    }

    public List<TokenRow> getTokens() {
        if (tokenRows == null) {
            tokenRows = tokens.of(login);
        }
        return tokenRows;
    }

    public String getLogin() {
        return login;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    /** Lifetime of the next token in days. */
    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public IssuedLink getLink() {
        return link;
    }

    public String getToken() {
        return token;
    }

    public List<String> getFaults() {
        return faults;
    }
}
