package ru.agatrt.partner.account.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Role;

/** Form of a login, a name and a set of roles. */
public final class LoginRules {

    public static final int LONGEST_NAME = 200;

    private static final int LONGEST_EMAIL = 200;
    private static final List<String> LANGUAGES = List.of("ru", "en");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}<>,;:\"]+@[^@\\s\\p{Cntrl}<>,;:\"]+\\.[^@\\s\\p{Cntrl}<>,;:.\"]{2,}");

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{2,63}");
    /** Authors of what no person did; an account of that name would pass for them. */
    private static final Set<String> RESERVED = Set.of("system", "anonymous");
    private static final Set<String> ROLES = Set.of(
            Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PRIVACY, Role.ADMIN, Role.PARTNER, Role.ERP);

    private LoginRules() {
    }

    /**
     * In the form it is kept: lower case, without blanks around.
     *
     * @throws InvalidInput {@code LOGIN} unless 3 to 64 of Latin letters, digits, {@code . _ -}, a letter first;
     *                      {@code LOGIN_RESERVED}
     */
    public static String login(String text) {
        String login = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(login).matches()) {
            throw new InvalidInput("LOGIN", "value", login);
        }
        if (RESERVED.contains(login)) {
            throw new InvalidInput("LOGIN_RESERVED", "value", login);
        }
        return login;
    }

    /** @throws InvalidInput {@code DISPLAY_NAME} when empty or longer than {@value #LONGEST_NAME} */
    public static String displayName(String text) {
        String name = text == null ? "" : text.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("DISPLAY_NAME", "max", LONGEST_NAME);
        }
        return name;
    }

    /**
     * A partner sees one company and a machine only sends files; neither goes together with anything else.
     *
     * @throws InvalidInput {@code ROLES_EMPTY}, {@code ROLE_UNKNOWN}, {@code ROLE_ALONE}, {@code PARTNER_COMPANY}
     */
    public static void requireRoles(Set<String> roles, boolean hasCompany) {
        if (roles.isEmpty()) {
            throw new InvalidInput("ROLES_EMPTY");
        }
        for (String role : roles) {
            if (!ROLES.contains(role)) {
                throw new InvalidInput("ROLE_UNKNOWN", "role", role);
            }
        }
        if (roles.size() > 1 && (roles.contains(Role.PARTNER) || roles.contains(Role.ERP))) {
            throw new InvalidInput("ROLE_ALONE");
        }
        if (roles.contains(Role.PARTNER) != hasCompany) {
            throw new InvalidInput("PARTNER_COMPANY");
        }
    }

    /**
     * An address for letters.
     *
     * @return {@code null} for none
     * @throws InvalidInput {@code ACCOUNT_EMAIL}
     */
    public static String email(String text) {
        String address = text == null ? "" : text.strip();
        if (!address.isEmpty() && (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches())) {
            throw new InvalidInput("ACCOUNT_EMAIL");
        }
        return address.isEmpty() ? null : address;
    }

    /** @throws InvalidInput {@code PARAMETER_CHOICE} */
    public static String language(String code) {
        if (!LANGUAGES.contains(code == null ? "" : code)) {
            throw new InvalidInput("PARAMETER_CHOICE", "name", "language", "value", String.valueOf(code), "known", LANGUAGES);
        }
        return code;
    }
}
