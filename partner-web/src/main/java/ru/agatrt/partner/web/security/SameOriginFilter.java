package ru.agatrt.partner.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import ru.agatrt.partner.web.api.problem.Problem;
import ru.agatrt.partner.web.api.problem.ProblemWriter;

/**
 * Refuses a change that a browser sends on behalf of another site. Views of Faces carry a secret of their own; this also
 * covers uploads, plain servlets and API calls with Basic credentials that a browser has remembered. Programs send
 * neither header and pass.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SameOriginFilter implements Filter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) req;
        if (READING.contains(request.getMethod()) || isFromHere(request)) {
            chain.doFilter(req, res);
        } else {
            ProblemWriter.write(request, (HttpServletResponse) res, Problem.of(HttpServletResponse.SC_FORBIDDEN, "FOREIGN_ORIGIN"));
        }
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || isHost(origin, request.getHeader("Host")) || isHost(origin, PublicAddress.get().getAuthority());
    }

    private static boolean isHost(String origin, String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
