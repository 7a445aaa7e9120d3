package ru.agatrt.partner.account;

import java.util.Optional;

/**
 * What a usable setup link is for.
 *
 * @param login       of the account whose password is set; empty: the first administrator chooses a login
 * @param displayName name to greet with; empty together with the login
 */
public record SetupView(Optional<String> login, Optional<String> displayName) {

    public boolean isForFirstAdministrator() {
        return login.isEmpty();
    }
}
