package ru.agatrt.partner.web.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses people see and keep: {@code /console/partners/P-00417} is the page {@code /console/partner/partner.xhtml}
 * with the code as a parameter. Other extensionless addresses are the page of the same name, here or among the public ones.
 */
@WebFilter("/*")
public class CleanAddresses extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /**
     * The group of a pattern is the page's parameter of that name. No folder may be called like an address: the container
     * answers such an address itself, with a slash added.
     */
    private static final Map<Pattern, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put(Pattern.compile("/"), "/public/program.xhtml");
        PAGES.put(Pattern.compile("/console/"), "/console/home.xhtml");
        PAGES.put(Pattern.compile("/console/partners"), "/console/partner/partners.xhtml");
        PAGES.put(Pattern.compile("/console/partners/(?<code>[^/]+)"), "/console/partner/partner.xhtml");
        PAGES.put(Pattern.compile("/console/partners/(?<code>[^/]+)/statuses"), "/console/partner/statuses.xhtml");
        PAGES.put(Pattern.compile("/console/partners/(?<code>[^/]+)/agreements"), "/console/partner/agreements.xhtml");
        PAGES.put(Pattern.compile("/console/partners/(?<code>[^/]+)/corrections"), "/console/partner/corrections.xhtml");
        PAGES.put(Pattern.compile("/console/partners/(?<code>[^/]+)/record"), "/console/partner/record.xhtml");
        PAGES.put(Pattern.compile("/console/partners/(?<code>[^/]+)/volume"), "/console/partner/volume.xhtml");
        PAGES.put(Pattern.compile("/console/partners/(?<code>[^/]+)/purchases"), "/console/partner/purchases.xhtml");
        PAGES.put(Pattern.compile("/console/partners/(?<code>[^/]+)/document"), "/console/partner/document.xhtml");
        PAGES.put(Pattern.compile("/console/partners/(?<code>[^/]+)/deals"), "/console/partner/deals.xhtml");
        PAGES.put(Pattern.compile("/console/partners/(?<code>[^/]+)/receivables"), "/console/partner/receivables.xhtml");
        PAGES.put(Pattern.compile("/console/partners/(?<code>[^/]+)/documents"), "/console/partner/documents.xhtml");
        PAGES.put(Pattern.compile("/verify"), "/public/certificate.xhtml");
        PAGES.put(Pattern.compile("/console/deals"), "/console/deal/deals.xhtml");
        PAGES.put(Pattern.compile("/console/receivables"), "/console/receivable/receivables.xhtml");
        PAGES.put(Pattern.compile("/console/deals/(?<no>.+)"), "/console/deal/deal.xhtml");
        PAGES.put(Pattern.compile("/console/applications"), "/console/admission/applications.xhtml");
        PAGES.put(Pattern.compile("/console/applications/(?<no>A-[0-9]+)"), "/console/admission/application.xhtml");
        PAGES.put(Pattern.compile("/console/sanctions"), "/console/sanction/grounds.xhtml");
        PAGES.put(Pattern.compile("/console/sanctions/violations"), "/console/sanction/violations.xhtml");
        PAGES.put(Pattern.compile("/console/sanctions/measures"), "/console/sanction/measures.xhtml");
        PAGES.put(Pattern.compile("/console/sanctions/apply"), "/console/sanction/apply.xhtml");
        PAGES.put(Pattern.compile("/console/applications/joining"), "/console/admission/joinings.xhtml");
        PAGES.put(Pattern.compile("/console/applications/joining/(?<no>J-[0-9]+)"), "/console/admission/joining.xhtml");
        PAGES.put(Pattern.compile("/console/letters"), "/console/mail/letters.xhtml");
        PAGES.put(Pattern.compile("/console/letters/(?<id>[0-9a-f-]{36})"), "/console/mail/letter.xhtml");
        PAGES.put(Pattern.compile("/console/mailbox"), "/console/mail/mailbox.xhtml");
        PAGES.put(Pattern.compile("/console/mailbox/(?<id>[0-9]{17}-[0-9a-f-]{36})"), "/console/mail/received.xhtml");
        PAGES.put(Pattern.compile("/console/renewals"), "/console/admission/renewals.xhtml");
        PAGES.put(Pattern.compile("/console/renewals/(?<id>[0-9a-f-]{36})"), "/console/admission/renewals.xhtml");
        PAGES.put(Pattern.compile("/console/imports"), "/console/intake/imports.xhtml");
        PAGES.put(Pattern.compile("/console/imports/preview/(?<id>[0-9a-f-]{36})"), "/console/intake/preview.xhtml");
        PAGES.put(Pattern.compile("/console/imports/(?<id>[0-9a-f-]{36})"), "/console/intake/import.xhtml");
        PAGES.put(Pattern.compile("/console/editions"), "/console/program/editions.xhtml");
        PAGES.put(Pattern.compile("/console/editions/(?<code>[^/]+)"), "/console/program/edition.xhtml");
        PAGES.put(Pattern.compile("/console/what-if"), "/console/program/whatIfs.xhtml");
        PAGES.put(Pattern.compile("/console/what-if/(?<id>[0-9a-f-]{36})"), "/console/program/whatIf.xhtml");
        PAGES.put(Pattern.compile("/console/reviews"), "/console/review/reviews.xhtml");
        PAGES.put(Pattern.compile("/console/reviews/(?<id>[0-9a-f-]{36})"), "/console/review/review.xhtml");
        PAGES.put(Pattern.compile("/console/reviews/checks/(?<id>[0-9a-f-]{36})"), "/console/review/check.xhtml");
        PAGES.put(Pattern.compile("/console/lists"), "/console/review/lists.xhtml");
        PAGES.put(Pattern.compile("/console/lists/(?<no>.+)"), "/console/review/list.xhtml");
        PAGES.put(Pattern.compile("/lists/(?<no>.+)"), "/public/lists.xhtml");
        PAGES.put(Pattern.compile("/console/deviations"), "/console/pricing/deviations.xhtml");
        PAGES.put(Pattern.compile("/console/deviations/unequal"), "/console/pricing/unequal.xhtml");
        PAGES.put(Pattern.compile("/console/prices"), "/console/pricing/prices.xhtml");
        PAGES.put(Pattern.compile("/console/prices/extra"), "/console/pricing/extra.xhtml");
        PAGES.put(Pattern.compile("/console/prices/calculator"), "/console/pricing/calculator.xhtml");
        PAGES.put(Pattern.compile("/console/reports"), "/console/report/reports.xhtml");
        PAGES.put(Pattern.compile("/console/reports/(?<code>[a-z]+(-[a-z]+)*)"), "/console/report/report.xhtml");
        PAGES.put(Pattern.compile("/console/report-schedules"), "/console/schedule/schedules.xhtml");
        PAGES.put(Pattern.compile("/console/report-schedules/new"), "/console/schedule/form.xhtml");
        PAGES.put(Pattern.compile("/console/report-schedules/preview"), "/console/schedule/preview.xhtml");
        PAGES.put(Pattern.compile("/console/report-schedules/(?<id>[0-9a-f-]{36})"), "/console/schedule/schedule.xhtml");
        PAGES.put(Pattern.compile("/console/report-schedules/(?<id>[0-9a-f-]{36})/change"), "/console/schedule/form.xhtml");
        PAGES.put(Pattern.compile("/console/warehouse"), "/console/supply/warehouse.xhtml");
        PAGES.put(Pattern.compile("/console/warehouse/pulse"), "/console/supply/pulse.xhtml");
        PAGES.put(Pattern.compile("/console/warehouse/reconciliations/(?<id>[0-9a-f-]{36})"), "/console/supply/reconciliation.xhtml");
        PAGES.put(Pattern.compile("/portal/prices"), "/portal/pricing/prices.xhtml");
        PAGES.put(Pattern.compile("/portal/prices/calculator"), "/portal/pricing/calculator.xhtml");
        PAGES.put(Pattern.compile("/portal/"), "/portal/home.xhtml");
    }

    private static final List<String> PARAMETERS = List.of("code", "id", "no");
    private static final Pattern EXTENSIONLESS = Pattern.compile("(/[A-Za-z0-9_-]+)+");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.equals("/console") || path.equals("/portal")) {
            response.sendRedirect(path + "/");
            return;
        }
        Optional<String> page = pageOf(path);
        if (page.isPresent()) {
            request.getRequestDispatcher(page.get()).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<String> pageOf(String path) {
        for (Map.Entry<Pattern, String> entry : PAGES.entrySet()) {
            Matcher matcher = entry.getKey().matcher(path);
            if (matcher.matches()) {
                return Optional.of(entry.getValue() + query(entry.getKey(), matcher));
            }
        }
        if (!EXTENSIONLESS.matcher(path).matches() || path.toUpperCase(Locale.ROOT).startsWith("/WEB-INF")) {
            return Optional.empty();
        }
        return List.of(path + ".xhtml", "/public" + path + ".xhtml").stream().filter(this::exists).findFirst();
    }

    private static String query(Pattern pattern, Matcher matcher) {
        for (String name : PARAMETERS) {
            if (pattern.pattern().contains("(?<" + name + ">")) {
                return "?" + name + "=" + URLEncoder.encode(matcher.group(name), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private boolean exists(String page) {
        try {
            return getServletContext().getResource(page) != null;
        } catch (MalformedURLException notAPath) {
            return false;
        }
    }
}
