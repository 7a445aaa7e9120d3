package ru.agatrt.partner.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import ru.agatrt.partner.account.AccountAdministration;
import ru.agatrt.partner.account.AccountRow;

/** List of all accounts. */
@Named("accountsPage")
@RequestScoped
public class AccountsPage {

    @EJB
    private AccountAdministration administration;

    private List<AccountRow> rows;

    /** Read once per request; the table asks more often. */
    public List<AccountRow> getRows() {
        if (rows == null) {
            rows = administration.all();
        }
        return rows;
    }
}
