package ru.agatrt.partner.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends a browser to sign-in and, afterwards, back to what it asked for. */
final class SignInRedirect {

    private SignInRedirect() {
    }

    static void send(HttpServletRequest request, HttpServletResponse response) {
        boolean partial = "partial/ajax".equals(request.getHeader("Faces-Request"));
        String address = ReturnAddress.signInThen(target(request));
        try {
            if (partial) {
                sendPartial(response, address);
            } else {
                // Relative, unlike sendRedirect, which would build on the Host header of the request.
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", address);
                response.flushBuffer();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was sent with a POST cannot be repeated, but its page can be shown again. */
    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean repeatable = "GET".equals(request.getMethod()) && query != null;
        return repeatable ? request.getRequestURI() + '?' + query : request.getRequestURI();
    }

    /** A script of Faces would follow a 302 by itself and choke on the page; it understands this. */
    private static void sendPartial(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"%s\"/></partial-response>",
                address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"));
        response.flushBuffer();
    }
}
