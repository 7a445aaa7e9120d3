package ru.agatrt.partner.account;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who was found to call in the present request: a page asks a dozen facades, and each asks who calls. By login, because signing in changes who calls. */
@RequestScoped
class CallersOfRequest {

    private final Map<String, CallerScope> byLogin = new HashMap<>();

    /** What was found first. A login that found nobody is asked again, for signing up may follow in the same request. */
    Optional<CallerScope> of(String login, Function<String, Optional<CallerScope>> read) {
        CallerScope known = byLogin.get(login);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CallerScope> found = read.apply(login);
        found.ifPresent(scope -> byLogin.put(login, scope));
        return found;
    }
}
