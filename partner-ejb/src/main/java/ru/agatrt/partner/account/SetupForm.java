package ru.agatrt.partner.account;

/**
 * What is entered at a setup link.
 *
 * @param token       secret of the link
 * @param login       for the first administrator only, otherwise not looked at
 * @param displayName for the first administrator only, otherwise not looked at
 * @param password    by the rules of {@link ru.agatrt.partner.account.rules.PasswordRules}
 */
public record SetupForm(String token, String login, String displayName, String password) {

    /** Without its secrets. */
    @Override
    public String toString() {
        return "SetupForm[" + login + ']';
    }
}
