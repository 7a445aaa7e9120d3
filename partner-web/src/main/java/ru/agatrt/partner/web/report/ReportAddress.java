package ru.agatrt.partner.web.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.web.support.Language;

/** Addresses of reports in the console. */
final class ReportAddress {

    private ReportAddress() {
    }

    /** The file. */
    static String file(ReportRequest request) {
        return "/files/reports/" + request.name() + '.' + request.format().extension() + '?' + query(parameters(request));
    }

    /** The page on which a report is asked for, filled in. */
    static String page(ReportRequest request, String name, String value) {
        Map<String, String> parameters = parameters(request);
        parameters.put(name, value);
        return "/console/reports/" + request.name() + '?' + query(parameters);
    }

    private static Map<String, String> parameters(ReportRequest request) {
        Map<String, String> all = new TreeMap<>(request.parameters());
        all.put("lang", Language.of(request.locale()).code());
        return all;
    }

    private static String query(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&").append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }
}
