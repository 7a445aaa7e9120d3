package ru.agatrt.partner.intake.corpus;

import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.intake.CsvText;

/** Numbers, days, texts, codes and registry numbers as they should not be: each once in a CSV file and once in a workbook. */
final class ValueFiles {

    private final List<OddFile> files = new ArrayList<>();
    private String family;
    private String kind;
    private String column;

    private ValueFiles() {
    }

    static List<OddFile> list() {
        ValueFiles made = new ValueFiles();
        made.numbers();
        made.days();
        made.texts();
        made.codes();
        made.registryNumbers();
        made.words();
        return made.files;
    }

    private void in(String nextFamily, String nextKind, String nextColumn) {
        family = nextFamily;
        kind = nextKind;
        column = nextColumn;
    }

    private void good(String... values) {
        for (String value : values) {
            add(value, 3);
        }
    }

    private void bad(String code, String... values) {
        for (String value : values) {
            add(value, 2, "3 " + column + " " + code);
        }
    }

    private void add(String value, int accepted, String... errors) {
        List<List<String>> rows = rows(value);
        String name = files.size() + " " + column + " «" + shortened(value) + "»";
        StringBuilder csv = new StringBuilder();
        rows.forEach(r -> csv.append(CsvText.row(r)).append('\n'));
        files.add(OddFile.text(family, name + " CSV", kind, csv.toString()).gives(accepted, errors));
        files.add(OddFile.bytes(family, name + " XLSX", kind, () -> Workbooks.ofTexts(rows).bytes()).gives(accepted, errors));
    }

    /** Header and three rows, the second spoilt. Companies have codes of their own: a known one may not come with another INN. */
    private List<List<String>> rows(String value) {
        List<List<String>> rows = new ArrayList<>(List.of(Samples.header(kind)));
        for (int n = 1; n <= 3; n++) {
            List<String> row = new ArrayList<>(n == 2 ? Samples.row(kind, n, column, value) : Samples.row(kind, n));
            if ("partners".equals(kind)) {
                row.set(0, "N" + files.size() + "-" + n);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\p{Cntrl}|\\p{Cf}", "·");
        return line.length() <= 30 ? line : line.substring(0, 29) + "…";
    }

    private void numbers() {
        in("numbers", "purchases", "amount");
        good("0", "-0", "+5", "1.100", "1 234,56", "1\u00A0234,56", "1\u202F234 567.5", "99999999999999999.99", "00012", " 7 ", "\u00A07\u00A0");
        bad("NUMBER", "1e3", "1E+300", "NaN", "Infinity", "∞", "0x10", "１２３", "١٢٣", "1,234.56", "1.234,56", "1'234", "12 34", "1.", ".5", "--5", "5%", "5 ₽",
                "=1+1", "1/2", "true", "сто", "−5", "9".repeat(400), "0.00000000001");
        bad("NUMBER_SIZE", "100000000000000000.00", "9999999999999999999");
        bad("NUMBER_SCALE", "1.005", "0,001");
        bad("NEGATIVE", "-1", "-0,01");
        bad("VALUE_MISSING", "", " ", "\u00A0\u200B");
        bad("CELL_ERROR", "#N/A", "#ССЫЛКА!");
        in("numbers", "purchases", "quantity");
        good("0.001", "999999999999.999");
        bad("NOT_POSITIVE", "0", "-1", "-0.000");
        bad("NUMBER_SCALE", "0.0001");
        in("numbers", "purchases", "discount_percent");
        good("100", "100,00", "0");
        bad("PERCENT", "100.01", "999");
        in("numbers", "events", "attendees");
        good("1 000 000", "0", "12.0");
        bad("INTEGER", "1,5", "1e2", "много");
        bad("INTEGER_RANGE", "-1", "1000001");
    }

    private void days() {
        in("days", "references", "received_on");
        good("2024-02-29", "29.02.2024", "2000-02-29", "1990-01-01", "2199-12-31", " 2026-03-31 ");
        bad("DATE_MISSING", "2023-02-29", "29.02.2023", "2100-02-29", "1900-02-29", "31.04.2026", "00.01.2026", "2026-13-01", "2026-00-10", "0000-00-00", "2026-02-30");
        bad("DATE_RANGE", "1989-12-31", "2200-01-01", "0001-01-01", "01.01.1600");
        bad("DATE", "31/12/2026", "12/31/2026", "2026.03.31", "31-12-2026", "1.2.2026", "20260331", "46112", "31.03.26", "2026-03-31T00:00:00", "31.03.2026 0:00",
                "завтра", "2026‑03‑31", "２０２６-03-31", "2026-Q1", "-2026-03-3");
        in("days", "statuses", "valid_to");
        bad("ENDS_BEFORE_START", "2021-12-30");
        in("days", "partner-reports", "period");
        good("2026-Q1", "2026-H2");
        bad("REPORT_PERIOD", "2026-13", "2026-Q5", "2026-H3", "1999-01", "03.2026", "2026-3");
    }

    private void texts() {
        in("texts", "references", "customer");
        good("<script>alert(1)</script>", "'; DROP TABLE partner; --", "\" onload=\"x", "=HYPERLINK(\"http://127.0.0.1\")", "+7 495 000-00-00", "@SUM(A1:A9)", "-1+2",
                "${jndi:ldap://127.0.0.1/x}", "#{7*7}", "{{7*7}}", "%00%0a", "../../etc/passwd", "C:\\temp\\x", "ООО \"Рога; и копыта\"", "две\nстроки", "tab\tтаб",
                "🌲👩‍👩‍👧 ООО", "𝔘𝔫𝔦", "שלום", "مرحبا", "‮перевёрнутый", "e\u0301", "漢字", "ﬁ", "я".repeat(300), "🌲".repeat(300), "NULL", "undefined", "N/A", "0", "'апостроф");
        bad("TEXT_CONTROL", "a\u0001b", "a\u001Bb", "a\u007Fb", "a\uFFFDb");
        bad("TEXT_LENGTH", "я".repeat(301), "🌲".repeat(301), "x".repeat(10_000), "long ".repeat(100_000));
        bad("VALUE_MISSING", "", "   ", "\u00A0", "\u200B", "\uFEFF");
        bad("CELL_ERROR", "#Н/Д", "#REF!");
    }

    private void codes() {
        in("codes", "references", "reference_no");
        good("Р-1/2026", "a b", "=1", "🌲", "x".repeat(60), "\u00A0R-7\u00A0");
        bad("TEXT_LENGTH", "x".repeat(61), "🌲".repeat(61));
        bad("TEXT_CONTROL", "a\u200Bb", "a\u00ADb", "‮ab", "a\nb", "a\tb", "a\u2028b", "a\u2066b");
        in("codes", "references", "partner_code");
        good("P-2", " P-1\u00A0");
        bad("UNKNOWN_PARTNER", "P-9", "p-1", "Р-1", "P‑1", "' OR '1'='1", "%", "P_1", "NULL", "x".repeat(40));
        bad("TEXT_LENGTH", "x".repeat(41));
        bad("TEXT_CONTROL", "P\u200B-1");
        in("codes", "purchases", "product_code");
        bad("UNKNOWN_PRODUCT", "ux1", "UХ", "*");
        in("codes", "receivables", "creditor");
        bad("UNKNOWN_CREDITOR", "D-9", "ПОСТАВЩИК");
        bad("TEXT_LENGTH", "x".repeat(41));
    }

    private void registryNumbers() {
        in("registry numbers", "partners", "inn");
        good("7736050003", "500100732259");
        bad("INN", "7707083894", "770708389", "77070838930", "500100732258", "0000000001", "７７０７０８３８９３", "7707-083893", "ИНН");
        bad("TEXT_LENGTH", "7707083893123");
        in("registry numbers", "partners", "kpp");
        good("770701001", "7707AB001");
        bad("KPP", "77070100", "7707ab001", "АБВГ01001");
        in("registry numbers", "partners", "ogrn");
        good("1027700132195");
        bad("OGRN", "1027700132196", "102770013219", "304500116000150");
        in("registry numbers", "partners", "country");
        bad("COUNTRY", "ru", "Р1", "R1");
        in("registry numbers", "partners", "website");
        good("https://example.ru/?q=<x>".replace("<x>", "%3Cx%3E"));
        bad("WEBSITE_ADDRESS", "example.ru", "javascript:alert(1)", "ftp://example.ru", "http://user:pass@example.ru", "http:// x", "file:///etc/passwd");
        in("registry numbers", "dealers", "dealer_inn");
        bad("INN", "7707083894");
    }

    private void words() {
        in("words", "events", "state");
        good("confirmed", " HELD ");
        bad("NOT_ONE_OF", "DONE", "ПРОВЕДЕНО", "CONFIRMED,HELD", "0");
        in("words", "products", "own_manufacture");
        good("ДА", "нет", "TRUE", "0");
        bad("YES_NO", "maybe", "2", "+");
        in("words", "partners", "directions");
        good("project+retail");
        bad("DIRECTIONS", "RETAIL PROJECT", "RETAIL+", "RETAIL,PROJECT", "РОЗНИЦА");
        bad("DIRECTIONS_EXCLUDE", "RETAIL+WHOLESALE");
        in("words", "partners", "manager");
        bad("LOGIN_FORM", "иванов", "a b", "-x", "x".repeat(65));
    }
}
