package ru.agatrt.partner.account.rules;

import java.time.Duration;

/**
 * How long sign-in stays closed after failures in a row. The delay grows instead of locking for good, so that guessing
 * becomes hopeless while a stranger cannot shut a person out for longer than {@link #LONGEST}.
 */
public final class SignInDelay {

    public static final Duration LONGEST = Duration.ofMinutes(15);

    /** An address that was quiet for this long starts again from zero. */
    public static final Duration ADDRESS_MEMORY = Duration.ofMinutes(30);

    private SignInDelay() {
    }

    /** @param failures failed attempts on one login since its last success, this one included */
    public static Duration forAccount(int failures) {
        return switch (Math.max(failures, 0)) {
            case 0, 1, 2 -> Duration.ZERO;
            case 3 -> Duration.ofSeconds(2);
            case 4 -> Duration.ofSeconds(5);
            case 5 -> Duration.ofSeconds(15);
            case 6 -> Duration.ofMinutes(1);
            case 7 -> Duration.ofMinutes(5);
            default -> LONGEST;
        };
    }

    /**
     * Bounds are far higher than for an account, because a whole office may stand behind one address.
     *
     * @param failures failed attempts from one address on any login within {@link #ADDRESS_MEMORY}
     */
    public static Duration forAddress(int failures) {
        if (failures < 50) {
            return Duration.ZERO;
        }
        if (failures < 100) {
            return Duration.ofSeconds(30);
        }
        return failures < 200 ? Duration.ofMinutes(2) : LONGEST;
    }
}
