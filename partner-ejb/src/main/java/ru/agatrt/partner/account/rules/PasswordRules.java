package ru.agatrt.partner.account.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.agatrt.partner.kernel.Text;

/**
 * Which new passwords are accepted: long ones that nobody guesses first. No demand for digits or signs, which only makes
 * people write {@code Password1!} (NIST SP 800-63B).
 */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;

    /** What people type first; compared without digits and signs, so that {@code Password-2026} is found as well. */
    private static final Set<String> COMMON = Set.of(
            "password", "passw", "pass", "parol", "qwerty", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertyasdf", "letmein", "welcome",
            "admin", "administrator", "changeme", "iloveyou", "default", "secret", "demo", "user", "login", "agat", "agatpartner",
            "пароль", "йцукен", "йцукенгшщзхъ", "фывапролджэ", "привет", "админ", "администратор", "агат", "агатпартнёр", "агатпартнер", "");

    private PasswordRules() {
    }

    /** Everything that is wrong with a password; empty when it is good. */
    public static List<Text> faults(String login, String password) {
        List<Text> faults = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        String lower = password.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            faults.add(Text.of("PASSWORD_SHORT", "length", length, "min", SHORTEST));
        }
        if (length > LONGEST) {
            faults.add(Text.of("PASSWORD_LONG", "max", LONGEST));
        }
        if (!login.isBlank() && lower.contains(login.toLowerCase(Locale.ROOT))) {
            faults.add(Text.of("PASSWORD_HAS_LOGIN"));
        }
        boolean monotonous = password.codePoints().distinct().count() < FEWEST_DIFFERENT;
        if (monotonous || COMMON.contains(lower.replaceAll("[^\\p{L}]", ""))) {
            faults.add(Text.of("PASSWORD_COMMON"));
        }
        return faults;
    }
}
