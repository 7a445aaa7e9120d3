package ru.agatrt.partner.web.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes a problem where there is no JAX-RS yet: in filters and in the authentication mechanism. */
public final class ProblemWriter {

    private ProblemWriter() {
    }

    /** Commits the response, so that nothing behind it replaces the body. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        byte[] body = ProblemJson.of(problem, AcceptedLanguage.of(request.getHeader("Accept-Language")))
                .toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(ProblemJson.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language");
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
