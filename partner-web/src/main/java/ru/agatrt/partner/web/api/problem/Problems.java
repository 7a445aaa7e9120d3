package ru.agatrt.partner.web.api.problem;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Forbidden;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.program.EditionChanged;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;

/** From an exception to a problem; the one place where a kind of failure gets its HTTP status. */
public final class Problems {

    private static final Map<Integer, String> CODES = Map.of(
            400, "BAD_REQUEST",
            401, "SIGN_IN_NEEDED",
            403, "FORBIDDEN",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE");

    private Problems() {
    }

    /** Looks through the wrappings of the container for the first cause that means something. */
    public static Problem of(Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
            Optional<Problem> known = known(t);
            if (known.isPresent()) {
                return known.get();
            }
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        return new Problem(500, "INTERNAL", Map.of(), Optional.of(incident));
    }

    private static Optional<Problem> known(Throwable t) {
        if (t instanceof BusinessException business) {
            return Optional.of(Problem.of(status(business), business.code(), business.args()));
        }
        if (t instanceof EJBAccessException || t instanceof AccessLocalException) {
            return Optional.of(Problem.of(403, "FORBIDDEN"));
        }
        if (t instanceof OptimisticLockException) {
            return Optional.of(Problem.of(409, "CHANGED_BY_OTHER"));
        }
        if (t instanceof JsonException || t instanceof JsonbException) {
            return Optional.of(Problem.of(400, "BODY_NOT_JSON"));
        }
        if (t instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            int status = web.getResponse().getStatus();
            return Optional.of(Problem.of(status, CODES.getOrDefault(status, "BAD_REQUEST")));
        }
        return Optional.empty();
    }

    private static int status(BusinessException e) {
        if (e instanceof InvalidInput) {
            return 400;
        }
        if (e instanceof Forbidden) {
            return 403;
        }
        if (e instanceof NotFound) {
            return 404;
        }
        if (e instanceof WarehouseUnavailable) {
            return 503;
        }
        if (e instanceof EditionChanged) {
            return 412;
        }
        return e instanceof Conflict ? 409 : 400;
    }
}
