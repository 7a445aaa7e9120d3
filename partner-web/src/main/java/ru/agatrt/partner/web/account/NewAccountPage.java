package ru.agatrt.partner.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.account.AccountAdministration;
import ru.agatrt.partner.account.IssuedLink;
import ru.agatrt.partner.account.NewAccount;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** Makes an account and shows its one-time link, in this answer and never again. */
@Named("newAccountPage")
@RequestScoped
public class NewAccountPage {

    private static final List<String> ROLES = List.of(
            Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PRIVACY, Role.ADMIN, Role.PARTNER, Role.ERP);

    @EJB
    private AccountAdministration administration;

    @EJB
    private PartnerDirectory partners;

    @Inject
    private ReaderLanguage reader;

    private String login;
    private String displayName;
    private String[] roles = {};
    private String company;
    private IssuedLink link;
    private List<String> faults = List.of();

    public void create() {
        try {
            Optional<PartnerCode> partner = Optional.ofNullable(company).map(String::strip)
                    .filter(code -> !code.isEmpty()).map(PartnerCode::new);
            // A typing error would make an account that sees an empty portal.
            partner.ifPresent(partners::card);
            link = administration.create(new NewAccount(login, displayName, Set.of(roles), partner));
        } catch (BusinessException e) {
            faults = List.of(Messages.text(reader.getLocale(), e.code(), e.args()));
        }
    }

    public List<String> getRoleChoices() {
        return ROLES;
    }

    /** To hand over; {@code null} before the account is made. */
    public IssuedLink getLink() {
        return link;
    }

    public List<String> getFaults() {
        return faults;
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

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles == null ? new String[0] : roles.clone();
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }
}
