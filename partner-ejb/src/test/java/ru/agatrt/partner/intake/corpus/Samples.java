package ru.agatrt.partner.intake.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.intake.CsvText;

/** Good files of each kind, to be spoilt in one place. Rows name the partners P-1 and P-2 and the articles UX and SV. */
public final class Samples {

    private static final Map<String, String> HEADERS = new HashMap<>();
    private static final Map<String, String> ROWS = new HashMap<>();

    static {
        kind("partners", "code;legal_name;short_name;inn;kpp;ogrn;country;region;website;directions;cooperation_since;manager",
                "N-{n};ООО «Новый {n}»;Новый {n};7707083893;;;RU;Москва;;RETAIL;2020-01-01;manager");
        kind("products", "code;name;group;kind;own_manufacture", "A-{n};Изделие {n};AGAT_UX;EQUIPMENT;yes");
        kind("price-list", "product_code;territory;valid_from;list_price", "UX;RU;2026-01-0{n};1000,50");
        kind("purchases", "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;discount_percent;amount;project_deal_no",
                "A;Д-1;{n};SHIPMENT;P-1;2026-03-01;UX;2;100,50;10;180,90;");
        kind("receivables", "partner_code;creditor;document_no;due_on;amount;outstanding;as_of", "P-1;VENDOR;I-{n};2026-03-01;100;50;2026-03-10");
        kind("events", "partner_code;event_no;title;kind;held_on;agreed_on;state;attendees;budget", "P-1;E-{n};Семинар;SEMINAR;2026-02-02;2026-01-15;CONFIRMED;30;100000");
        kind("certificates", "partner_code;certificate_no;person;track;issued_on;valid_until", "P-1;C-{n};Алёна Иванова;SALES;2025-01-01;2027-01-01");
        kind("references", "partner_code;reference_no;customer;received_on;state", "P-1;R-{n};ПАО «Заказчик»;2025-05-05;ACCEPTED");
        kind("dealers", "partner_code;dealer_inn;name;since;until", "P-2;19123456{n};ООО «Дилер {n}»;2025-01-01;");
        kind("evidence", "partner_code;requirement;valid_from;valid_until;state;note", "P-1;WEBSITE;2025-01-0{n};2026-12-31;ACCEPTED;");
        kind("statuses", "partner_code;direction;valid_from;status;valid_to;individual_threshold;decided_on;note", "P-1;RETAIL;202{n}-01-01;SILVER;202{n}-12-31;;;");
        kind("agreements", "agreement_no;partner_code;signed_on;valid_to;directions;territory;reports;report_due_days", "Дог-{n};P-1;2024-01-15;;RETAIL;Москва;MONTHLY;10");
        kind("partner-reports", "partner_code;period;submitted_on;state", "P-1;2026-0{n};2026-09-05;ACCEPTED");
        kind("deals", "deal_no;partner_code;end_customer;registered_on;valid_to;own_prices;counts", "S-{n};P-2;ПАО «Заказчик»;2026-01-01;2026-12-31;yes;");
        kind("extra-discounts", "partner_code;product_group;valid_from;valid_to;points;competence", "P-2;AGAT_UX;2026-0{n}-01;2026-0{n}-20;2,5;Внедрение");
    }

    private Samples() {
    }

    private static void kind(String kind, String header, String row) {
        HEADERS.put(kind, header);
        ROWS.put(kind, row);
    }

    public static List<String> header(String kind) {
        return List.of(HEADERS.get(kind).split(";"));
    }

    /** @param n 1 to 9: rows of different numbers have different keys */
    public static List<String> row(String kind, int n) {
        return List.of(ROWS.get(kind).replace("{n}", String.valueOf(n)).split(";", -1));
    }

    /** The n-th row with another text in one column. */
    public static List<String> row(String kind, int n, String column, String text) {
        List<String> cells = new ArrayList<>(row(kind, n));
        int at = header(kind).indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException(kind + " has no " + column);
        }
        cells.set(at, text);
        return cells;
    }

    /** Header and rows with semicolons. */
    @SafeVarargs
    public static String csv(String kind, List<String>... rows) {
        StringBuilder text = new StringBuilder(CsvText.row(header(kind))).append('\n');
        Arrays.stream(rows).forEach(r -> text.append(CsvText.row(r)).append('\n'));
        return text.toString();
    }

    /** A workbook of two good rows and between them, in line 3, one with a cell made by hand. */
    public static Workbooks bookWith(String kind, String column, String cell) {
        StringBuilder rows = new StringBuilder(texts(1, header(kind))).append(texts(2, row(kind, 1)));
        String[] third = row(kind, 2).stream().map(Workbooks::text).toArray(String[]::new);
        third[header(kind).indexOf(column)] = cell;
        return Workbooks.of(rows.append(Workbooks.row(3, third)).append(texts(4, row(kind, 3))).toString());
    }

    static String texts(int line, List<String> cells) {
        return Workbooks.row(line, cells.stream().map(Workbooks::text).toArray(String[]::new));
    }
}
