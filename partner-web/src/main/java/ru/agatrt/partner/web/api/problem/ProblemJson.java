package ru.agatrt.partner.web.api.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.web.support.Messages;

/** Body of an error: {@code type} is {@code about:blank}, since the code says more than a title per code would. */
public final class ProblemJson {

    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {
    }

    public static JsonObject of(Problem problem, Locale locale) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title(problem.status()))
                .add("status", problem.status())
                .add("code", problem.code())
                .add("detail", detail(problem, locale));
        JsonObjectBuilder args = Json.createObjectBuilder();
        problem.args().forEach((name, value) -> add(args, name, value, locale));
        json.add("args", args);
        problem.incident().ifPresent(incident -> json.add("incident", incident));
        return json.build();
    }

    private static String detail(Problem problem, Locale locale) {
        Map<String, Object> args = new java.util.HashMap<>(problem.args());
        args.values().removeIf(java.util.Objects::isNull);
        problem.incident().ifPresent(incident -> args.put("incident", incident));
        return Messages.text(locale, problem.code(), args);
    }

    private static void add(JsonObjectBuilder json, String name, Object value, Locale locale) {
        if (value == null) {
            json.addNull(name);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            json.add(name, ((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            json.add(name, flag);
        } else if (value instanceof BigDecimal amount) {
            json.add(name, amount.toPlainString());
        } else if (value instanceof Text text) {
            json.add(name, Messages.say(locale, text));
        } else {
            json.add(name, value.toString());
        }
    }

    /** Reason phrase of the status, as RFC 9457 wants with {@code about:blank}. */
    private static String title(int status) {
        return Optional.ofNullable(Status.fromStatusCode(status)).map(Status::getReasonPhrase).orElse("HTTP " + status);
    }
}
