package ru.agatrt.partner.account;

/**
 * A person's wish for another password.
 *
 * @param current proof that it is the owner and not someone at an unlocked screen
 * @param next    by the rules of {@link ru.agatrt.partner.account.rules.PasswordRules}
 * @param address network address of the client, for the delay after failures
 */
public record PasswordChange(String current, String next, String address) {

    /** Without its secrets. */
    @Override
    public String toString() {
        return "PasswordChange";
    }
}
