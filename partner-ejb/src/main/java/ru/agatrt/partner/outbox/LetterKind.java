package ru.agatrt.partner.outbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What letters tell. Each has its text in the bundle {@code letters} in every language: {@code KIND.subject}, paragraphs {@code KIND.1},
 * {@code KIND.2}, …, and {@code KIND.action} on the link. A paragraph that speaks of an argument the letter has not is left out.
 */
public enum LetterKind {

    STATUS_KEEP("/portal/statuses", "list", "from", "status"),
    STATUS_GRANT("/portal/statuses", "list", "from", "status"),
    STATUS_LOWER("/portal/statuses", "list", "from", "status"),
    STATUS_REVOKE("/portal/statuses", "list", "from", "status"),

    APPLICATION_SUBMITTED("/portal/application", "number", "status"),
    APPLICATION_GRANTED("/portal/application", "number", "status", "from?", "last?", "told?"),
    APPLICATION_REFUSED("/portal/application", "number", "status", "told?"),

    RENEWED("/portal/statuses", "status", "from", "last"),
    RENEWAL_SUSPENDED("/portal/statuses", "status", "from"),
    RENEWAL_RESUMED("/portal/statuses", "status", "from"),
    RENEWAL_KEPT("/portal/statuses", "status", "from"),
    RENEWAL_LOWERED("/portal/statuses", "status", "from"),

    MEASURE_APPLIED("/portal/statuses", "kind", "ground", "from", "last?"),
    MEASURE_LIFTED("/portal/statuses", "kind", "from"),

    STATEMENT_READY("/portal/statements", "half", "year", "list"),

    REPORT_DELIVERED("/console/report-schedules/{schedule}", "schedule", "name", "report", "due", "time", "half?", "year?", "day?", "partner?", "file?",
            "large?", "sha256"),
    REPORT_FAILED("/console/report-schedules/{schedule}", "schedule", "name", "report", "due", "time", "why"),

    JOINING_REGISTERED("/", "number"),
    JOINING_TAKEN("/", "number"),
    JOINING_ACCEPTED("/", "number", "code"),
    JOINING_REFUSED("/", "number", "told?");

    private static final String OPTIONAL = "?";
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private final String path;
    private final Set<String> required;
    private final Set<String> known;

    /** @param args names of the arguments; one that may be absent ends with a question mark */
    LetterKind(String path, String... args) {
        this.path = path;
        this.required = Arrays.stream(args).filter(a -> !a.endsWith(OPTIONAL)).collect(Collectors.toUnmodifiableSet());
        this.known = Arrays.stream(args).map(a -> a.replace(OPTIONAL, "")).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The kind that tells of an outcome, such as {@code STATUS} and a proposal's kind.
     *
     * @throws IllegalArgumentException when nobody is told of that
     */
    public static LetterKind of(String what, Enum<?> outcome) {
        return valueOf(what + "_" + outcome.name());
    }

    /** Page the letter links to, a path of this site; what stands in braces there is an argument of the letter. */
    public String path(Map<String, ?> args) {
        Matcher named = NAMED.matcher(path);
        return named.replaceAll(found -> Matcher.quoteReplacement(URLEncoder.encode(String.valueOf(args.get(found.group(1))), StandardCharsets.UTF_8)));
    }

    /** Whether its reader has a company in the program, and so a personal manager and the portal. */
    boolean toPartner() {
        return path.startsWith("/portal");
    }

    /** Names its text may use. */
    public Set<String> arguments() {
        return known;
    }

    /** @throws IllegalArgumentException when something its text needs is missing, or something is given that it does not know */
    void requireComplete(Map<String, ?> args) {
        List<String> missing = required.stream().filter(name -> !args.containsKey(name)).sorted().toList();
        List<String> unknown = args.keySet().stream().filter(name -> !known.contains(name)).sorted().toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException(this + ": missing " + missing + ", unknown " + unknown);
        }
    }
}
