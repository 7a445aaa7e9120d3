package ru.agatrt.partner.web.support;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.account.People;

/** Names of the people behind logins, each asked for once in a request. */
@Named("names")
@RequestScoped
public class Names {

    @EJB
    private People people;

    private final Map<String, String> known = new HashMap<>();

    /** The login itself where there is no such account; empty for {@code null}. */
    public String of(String login) {
        return login == null || login.isEmpty() ? ""
                : known.computeIfAbsent(login, missing -> people.displayNames(List.of(missing)).get(missing));
    }
}
