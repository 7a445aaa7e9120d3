package ru.agatrt.partner.web.api.problem;

import java.util.Map;
import java.util.Optional;

/**
 * What went wrong, before it is said in a language.
 *
 * @param status   HTTP status
 * @param code     stable, and a key of the bundles
 * @param args     arguments of the sentence; values may be {@code null}
 * @param incident found again in the server's log; only for unexpected failures
 */
public record Problem(int status, String code, Map<String, Object> args, Optional<String> incident) {

    public static Problem of(int status, String code) {
        return of(status, code, Map.of());
    }

    public static Problem of(int status, String code, Map<String, Object> args) {
        return new Problem(status, code, args, Optional.empty());
    }
}
