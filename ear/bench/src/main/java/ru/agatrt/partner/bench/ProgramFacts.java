package ru.agatrt.partner.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Everything a half-year review looks at besides purchases, for the companies of a {@link Market}: agreements, statuses, certificates,
 * events, reports, proofs and testimonials, and the dealers of its distributor. One company in ten holds gold, three hold silver.
 */
public final class ProgramFacts {

    private static final int DEALERS = 30;
    private static final String[] PROOFS = {"WEBSITE", "JOINT_SUPPORT", "DEMO_STAND", "BUSINESS_PLAN"};

    private final Market market;
    private final int from;
    private final Map<String, StringBuilder> files = new LinkedHashMap<>();

    /** @param from number of the first company; those before are in the book already */
    public ProgramFacts(Market market, int from) {
        this.market = market;
        this.from = from;
        file("partners", "code;legal_name;short_name;inn;country;region;directions;cooperation_since;agreement_no;agreement_signed_on;manager");
        file("agreements", "agreement_no;partner_code;signed_on;valid_to;directions;territory;reports;report_due_days");
        file("statuses", "partner_code;direction;valid_from;status;valid_to;individual_threshold;decided_on;note");
        file("certificates", "partner_code;certificate_no;person;track;issued_on;valid_until");
        file("events", "partner_code;event_no;title;kind;held_on;agreed_on;state;attendees;budget");
        file("partner-reports", "partner_code;period;submitted_on;state");
        file("evidence", "partner_code;requirement;valid_from;valid_until;state;note");
        file("references", "partner_code;reference_no;customer;received_on;state");
        file("dealers", "partner_code;dealer_inn;name;since;until");
    }

    private void file(String kind, String header) {
        files.put(kind, new StringBuilder(header).append('\n'));
    }

    /** Writes them and imports one after the other. */
    public void importInto(BenchSystem system) throws IOException, InterruptedException {
        for (int n = from; n < market.partners(); n++) {
            company(n, market.partner(n), n % 10 == 0 ? "GOLD" : n % 10 < 4 ? "SILVER" : "AUTHORIZED", "RETAIL");
        }
        if (from == 0) {
            company(900_000, market.distributor(), "DISTRIBUTOR", "WHOLESALE");
            for (int d = 0; d < DEALERS; d++) {
                add("dealers", "%s;%s;Дилер %d;2021-01-01;", market.distributor(), Masters.inn(800_000 + d), d);
            }
        }
        for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
            Path path = Files.writeString(system.files().resolve(file.getKey() + ".csv"), file.getValue());
            Erp.Result result = system.erp().await(system.erp().submit(file.getKey(), path, null));
            if (!result.state().equals("DONE") || result.rejected() > 0) {
                throw new IllegalStateException(file.getKey() + " could not be imported: " + result.body());
            }
        }
    }

    private void company(int n, String code, String status, String direction) {
        add("partners", "%s;ООО «Замер %s»;Замер %s;%s;RU;Свердловская область;%s;2020-01-01;З-%s;2020-01-01;manager", code, code, code,
                Masters.inn(n), direction, code);
        add("agreements", "З-%s;%s;2020-01-01;;%s;Свердловская область;QUARTERLY;30", code, code, direction);
        add("statuses", "%s;%s;2025-01-01;%s;2026-12-31;;2025-01-01;", code, direction, status);
        for (int c = 0; c < 4; c++) {
            add("certificates", "%s;С-%s-%d;Сотрудник %d;%s;2025-01-01;2027-01-01", code, code, c, c, c % 2 == 0 ? "SALES" : "TECHNICAL");
        }
        for (int e = 0; e < 2; e++) {
            add("events", "%s;М-%s-%d;Вебинар;WEBINAR;2026-0%d-15;2026-0%d-01;CONFIRMED;40;100000.00", code, code, e, e + 2, e + 2);
        }
        for (String period : new String[] {"2025-Q4;2026-01-20", "2026-Q1;2026-04-20", "2026-Q2;2026-07-10"}) {
            add("partner-reports", "%s;%s;%s", code, period, n % 20 == 0 ? "RETURNED" : "ACCEPTED");
        }
        for (String proof : PROOFS) {
            add("evidence", "%s;%s;2025-06-01;2027-05-31;ACCEPTED;", code, proof);
        }
        add("references", "%s;О-%s;Заказчик;2025-09-01;ACCEPTED", code, code);
    }

    private void add(String kind, String row, Object... cells) {
        files.get(kind).append(String.format(Locale.ROOT, row, cells)).append('\n');
    }
}
