package ru.agatrt.partner.account;

import java.time.Duration;

/** Outcome of a sign-in. Wrong password, unknown login and deactivated account look the same on purpose. */
public sealed interface SignInResult {

    record Accepted(SignedIn who) implements SignInResult {
    }

    record Refused() implements SignInResult {
    }

    /** Not even tried, because of earlier failures. @param delay time until the next attempt, more than zero */
    record Delayed(Duration delay) implements SignInResult {
    }
}
