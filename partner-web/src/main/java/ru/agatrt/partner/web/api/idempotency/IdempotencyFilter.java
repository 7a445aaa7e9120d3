package ru.agatrt.partner.web.api.idempotency;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import ru.agatrt.partner.idempotency.IdempotencyKeys;
import ru.agatrt.partner.idempotency.IdempotentCall;
import ru.agatrt.partner.idempotency.KeyedCall;
import ru.agatrt.partner.idempotency.KeyedCall.Answered;
import ru.agatrt.partner.idempotency.KeyedCall.ToDo;
import ru.agatrt.partner.idempotency.StoredAnswer;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.web.api.problem.ProblemWriter;
import ru.agatrt.partner.web.api.problem.Problems;

/**
 * Does a POST that carries {@code Idempotency-Key} once and answers it as often as it is sent. The digest of the body is
 * taken while the resource reads it. An answer below 400 is kept; a refusal did nothing and frees the key; after a failure
 * the same call may be sent again.
 */
@WebFilter(urlPatterns = "/api/v1/*", asyncSupported = true)
public class IdempotencyFilter implements Filter {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String RETRY_SECONDS = "1";

    @EJB
    private IdempotencyKeys keys;

    @Inject
    private IdempotentCall call;

    @Override
    public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) req;
        HttpServletResponse response = (HttpServletResponse) res;
        List<String> sent = Collections.list(request.getHeaders(KEY));
        if (sent.isEmpty() || !"POST".equals(request.getMethod()) || request.getUserPrincipal() == null) {
            chain.doFilter(req, res);
            return;
        }
        try {
            // Several headers are no key, whichever of them a proxy has added.
            String key = sent.size() == 1 ? sent.get(0) : "";
            String target = target(request);
            KeyedCall found = keys.takeUp(key, target);
            if (found instanceof ToDo toDo) {
                perform(toDo, request, response, chain);
            } else {
                answerAgain(key, target, request, response);
            }
        } catch (BusinessException refusal) {
            ProblemWriter.write(request, response, Problems.of(refusal));
        }
    }

    private void perform(ToDo toDo, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        DigestedRequest digested = new DigestedRequest(request);
        CapturedResponse captured = new CapturedResponse(response);
        boolean settled = false;
        try {
            call.begin(toDo.id());
            chain.doFilter(digested, captured);
            settled = settle(toDo, digested, captured);
        } finally {
            if (!settled) {
                keys.failed(toDo);
            }
        }
        captured.send();
    }

    private boolean settle(ToDo toDo, DigestedRequest request, CapturedResponse response) throws IOException {
        int status = response.getStatus();
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR || request.isAsyncStarted()) {
            return false;
        }
        if (status >= HttpServletResponse.SC_BAD_REQUEST) {
            keys.refused(toDo);
        } else {
            keys.answered(toDo, request.digestToEnd(), response.answer());
        }
        return true;
    }

    /** The body is read to its end first: it must be compared, and by then the first call may have been answered. */
    private void answerAgain(String key, String target, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new DigestedRequest(request).digestToEnd();
        KeyedCall now = keys.takeUp(key, target);
        if (now instanceof Answered answered) {
            if (!answered.bodySha256().equals(body)) {
                throw new Conflict("IDEMPOTENCY_KEY_REUSED");
            }
            replay(answered.answer(), response);
        } else {
            if (now instanceof ToDo abandoned) {
                // It failed meanwhile, but the body needed to do it is spent.
                keys.failed(abandoned);
            }
            response.setHeader("Retry-After", RETRY_SECONDS);
            throw new Conflict("IDEMPOTENCY_KEY_IN_PROGRESS");
        }
    }

    private static void replay(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setHeader(REPLAYED, "true");
        response.setStatus(answer.status());
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        String target = request.getMethod() + ' ' + request.getRequestURI() + (query == null ? "" : '?' + query);
        return DigestedRequest.hex(DigestedRequest.sha256().digest(target.getBytes(StandardCharsets.UTF_8)));
    }
}
