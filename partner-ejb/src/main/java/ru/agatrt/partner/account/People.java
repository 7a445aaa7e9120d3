package ru.agatrt.partner.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ru.agatrt.partner.account.domain.Account;
import ru.agatrt.partner.account.persistence.AccountRepository;
import ru.agatrt.partner.kernel.Role;

/** Names of the people behind logins: facts keep a login, screens show who that is. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PRIVACY, Role.ADMIN, Role.PARTNER})
public class People {

    @Inject
    private AccountRepository accounts;

    /** Display name by login; a login without an account stands for itself. */
    public Map<String, String> displayNames(Collection<String> logins) {
        Map<String, String> names = new HashMap<>(logins.stream().filter(Objects::nonNull).distinct()
                .collect(Collectors.toMap(login -> login, login -> login)));
        if (!names.isEmpty()) {
            for (Account account : accounts.findAll(names.keySet())) {
                names.computeIfPresent(account.login(), (login, itself) -> account.displayName());
            }
        }
        return names;
    }
}
