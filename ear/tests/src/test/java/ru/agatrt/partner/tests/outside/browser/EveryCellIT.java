package ru.agatrt.partner.tests.outside.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import ru.agatrt.partner.launcher.DemoAccounts;
import ru.agatrt.partner.tests.Application;

/**
 * R-8.1, whole: every number, sign, day and reading of an edition is changed, cell by cell as they are found, the draft is put
 * into force, and each change is seen wherever an edition is used: scorecards, due discounts, the program's page, the portal,
 * volumes and the report of the warehouse. The first day lies far ahead, so that no other test notices; at the end the edition
 * is withdrawn, and what was known meanwhile still answers.
 */
class EveryCellIT extends PageWalk {

    private static final String EDITION = "every-cell";
    private static final String FROM = "2040-07-01";
    private static final String HALF_YEAR = "2040-H2";
    private static final Duration WITHIN = Duration.ofMinutes(4);
    private static final Map<String, String> HOLDERS = Map.of("AUTHORIZED", "EC-A", "SILVER", "EC-S", "GOLD", "EC-G", "DISTRIBUTOR", "EC-D", "PROJECT", "EC-P",
            "NONE", "EC-N");
    private static final List<String> KINDS = List.of("EQUIPMENT", "SOFTWARE", "SERVICE");
    private static final List<String> DECISIONS = List.of("NO_DEAL", "COUNTED", "EXCLUDED", "UNDECIDED");

    private final Application application;
    private final HttpClient client = HttpClient.newHttpClient();
    private ChangedCells changed;
    private String knownBefore;

    EveryCellIT(Application application) {
        super(application);
        this.application = application;
    }

    @BeforeEach
    void holdersOfEveryStatusAndAnEditionWithoutACellLikeBefore() throws Exception {
        accepted("partners", "code;legal_name;short_name;inn;country;region;directions\nEC-A;ООО «А»;А;7700081008;RU;Москва;RETAIL\nEC-S;ООО «С»;С;7700082001;RU;Москва;RETAIL\n"
                + "EC-G;ООО «З»;З;7700083005;RU;Москва;RETAIL\nEC-D;ООО «Д»;Д;7700084009;RU;Москва;WHOLESALE\nEC-P;ООО «П»;П;7700085002;RU;Москва;PROJECT\n"
                + "EC-N;ООО «Н»;Н;7700086006;RU;Москва;RETAIL\n");
        accepted("statuses", "partner_code;direction;valid_from;status;valid_to;individual_threshold;decided_on;note\nEC-A;RETAIL;2026-01-31;AUTHORIZED;;;;\n"
                + "EC-S;RETAIL;2026-01-31;SILVER;;;;\nEC-G;RETAIL;2026-01-31;GOLD;;;;\nEC-D;WHOLESALE;2026-01-31;DISTRIBUTOR;;;;\nEC-P;PROJECT;2026-01-31;PROJECT;;;;\n");
        changed = new ChangedCells(details("2023-01").get("cells"));
        knownBefore = scorecard("SILVER", "").path("knownAt").asText();
        assertEquals(201, call("POST", "/editions", "manager", null,
                "{\"copyOf\":\"2023-01\",\"code\":\"every-cell\",\"titleRu\":\"Каждая ячейка\",\"titleEn\":\"Every cell\"}").statusCode());
        answered(200, call("PUT", "/editions/every-cell/cells", "manager", "0", changed.body()));
        assertEquals(new TreeMap<>(changed.all()).keySet(), differences(), "no cell says what it said before");
        answered(412, call("PUT", "/editions/every-cell/cells", "director", "0", changed.body()));
        answered(403, call("POST", "/editions/every-cell/in-force", "manager", "1", "{\"from\":\"2040-07-01\"}"));
        answered(200, call("POST", "/editions/every-cell/in-force", "director", "1", "{\"from\":\"2040-07-01\",\"confirmed\":true}"));
    }

    @AfterEach
    void withdraw() throws Exception {
        JsonNode edition = details(EDITION).get("edition");
        if (edition.path("state").asText().equals("IN_FORCE")) {
            answered(200, call("POST", "/editions/every-cell/withdrawal", "director", Integer.toString(edition.get("version").asInt()), ""));
        }
    }

    @Test
    void everyCellIsSeenWhereverAnEditionIsUsed() throws Exception {
        List<Executable> seen = new ArrayList<>();
        for (String status : List.of("AUTHORIZED", "SILVER", "GOLD", "DISTRIBUTOR", "PROJECT")) {
            seen.add(() -> scorecardSays(status));
        }
        seen.add(this::discountsAreDue);
        seen.add(this::volumesFallIntoTheirBuckets);
        seen.add(this::theReportComparesWithTheThresholds);
        seen.add(this::theProgramsPageSaysSo);
        seen.add(this::thePortalSaysSo);
        seen.add(() -> assertEquals("2023-01", scorecard("SILVER", "&knownAt=" + knownBefore).path("edition").asText(), "as known before"));
        seen.add(() -> assertEquals("2023-01", object(application.get("/api/v1/partners/EC-S/scorecard?status=SILVER&halfYear=2040-H1", "manager").body())
                .path("edition").asText(), "the day before"));
        assertAll(seen);

        String knownMeanwhile = scorecard("SILVER", "").path("knownAt").asText();
        withdraw();
        assertEquals("2023-01", scorecard("SILVER", "").path("edition").asText());
        assertEquals(EDITION, scorecard("SILVER", "&knownAt=" + knownMeanwhile).path("edition").asText(), "it was known for a while");
        await().atMost(WITHIN).until(() -> !threshold("SILVER").equals(changed.get("REQUIREMENT/PURCHASE_VOLUME/SILVER").get("amount")));
    }

    private void scorecardSays(String status) throws Exception {
        JsonNode card = scorecard(status, "");
        assertEquals(EDITION, card.path("edition").asText());
        JsonNode findings = card.get("findings");
        assertEquals(14, findings.size());
        for (JsonNode finding : findings) {
            Map<String, String> cell = changed.get("REQUIREMENT/" + finding.path("requirement").asText() + "/" + status);
            String where = status + " " + finding.path("requirement").asText() + ": " + finding.path("required").asText();
            assertEquals(cell.get("modality"), finding.path("modality").asText(), where);
            assertEquals(cell.get("clause"), finding.path("clause").asText(), where);
            String number = cell.containsKey("amount") ? cell.get("amount").replace(".", ",") : cell.getOrDefault("count", "");
            assertTrue(digits(finding.path("required").asText()).contains(number), where + " instead of " + number);
        }
    }

    private void discountsAreDue() throws Exception {
        for (Map.Entry<String, Map<String, String>> cell : changed.all().entrySet()) {
            String[] key = cell.getKey().split("/");
            if (key[0].equals("DISCOUNT")) {
                accepted("products", "code;name;group;kind;own_manufacture\nEC-" + key[1] + ";Изделие;" + key[1] + ";EQUIPMENT;yes\n");
                accepted("price-list", "product_code;territory;valid_from;list_price\nEC-" + key[1] + ";RU;2026-01-01;1000\n");
                JsonNode quote = object(application.get("/api/v1/prices/quote?partner=" + HOLDERS.get(key[2]) + "&product=EC-" + key[1] + "&quantity=1&on=" + FROM, "manager").body());
                assertEquals(cell.getValue().get("percent"), quote.path("discountPercent").asText(), cell.getKey());
            }
        }
    }

    /** One line for each rule, the amount telling which. */
    private void volumesFallIntoTheirBuckets() throws Exception {
        accepted("deals", "deal_no;partner_code;end_customer;registered_on;valid_to;own_prices;counts\nEC-COUNTED;EC-S;К;2040-07-01;;yes;yes\n"
                + "EC-EXCLUDED;EC-S;К;2040-07-01;;yes;no\nEC-UNDECIDED;EC-S;К;2040-07-01;;yes;\n");
        StringBuilder lines = new StringBuilder("source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;discount_percent;amount;project_deal_no\n");
        Map<String, Long> expected = new TreeMap<>();
        long amount = 1;
        for (String maker : List.of("OWN", "OTHER")) {
            for (String kind : KINDS) {
                accepted("products", "code;name;group;kind;own_manufacture\nEC-" + maker + kind + ";Изделие;OLHA;" + kind + ";" + (maker.equals("OWN") ? "yes" : "no") + "\n");
                for (String decision : DECISIONS) {
                    lines.append("EC;EC-").append(amount).append(";1;SHIPMENT;EC-S;2040-08-01;EC-").append(maker).append(kind).append(";1;1;0;").append(amount).append(';')
                            .append(decision.equals("NO_DEAL") ? "" : "EC-" + decision).append('\n');
                    expected.merge(changed.get("VOLUME_RULE/" + maker + "." + kind + "/" + decision).get("bucket"), amount, Long::sum);
                    amount *= 2;
                }
            }
        }
        accepted("purchases", lines.toString());
        JsonNode volume = object(application.get("/api/v1/partners/EC-S/volume?halfYear=" + HALF_YEAR, "manager").body());
        Map<String, String> names = Map.of("COUNTABLE", "countable", "UNDECIDED_PROJECT", "undecidedProject", "EXCLUDED_PROJECT", "excludedProject", "NOT_OWN", "notOwnManufacture",
                "SERVICE", "services");
        names.forEach((bucket, name) -> assertEquals(expected.getOrDefault(bucket, 0L) + ".00", volume.path(name).asText(), bucket));
        await().atMost(WITHIN).untilAsserted(() -> assertEquals(expected.get("COUNTABLE") + ".00", report("SILVER")[4], "the warehouse counts alike"));
    }

    private void theReportComparesWithTheThresholds() {
        for (String status : List.of("AUTHORIZED", "SILVER", "GOLD", "DISTRIBUTOR", "PROJECT")) {
            await().atMost(WITHIN).untilAsserted(() -> assertEquals(changed.get("REQUIREMENT/PURCHASE_VOLUME/" + status).get("amount"), threshold(status), status));
        }
    }

    private void theProgramsPageSaysSo() {
        Page page = visit("/?on=" + FROM, DESK);
        List<String> statuses = List.of("AUTHORIZED", "SILVER", "GOLD", "DISTRIBUTOR", "PROJECT");
        for (String status : statuses) {
            int column = statuses.indexOf(status);
            for (Map.Entry<String, Map<String, String>> cell : changed.all().entrySet()) {
                String[] key = cell.getKey().split("/");
                if (key.length == 3 && key[2].equals(status) && !List.of("AGREEMENT", "FIRST_PURCHASE").contains(key[1]) && !key[0].equals("VOLUME_RULE")) {
                    Locator place = page.locator("#" + Map.of("REQUIREMENT", "requirements", "DISCOUNT", "discounts", "BENEFIT", "benefits").get(key[0])
                            + " tr[data-row=" + key[1] + "] td").nth(column);
                    assertEquals(told(key[0], key[1], cell.getValue()), plain(place.innerText()).lines().findFirst().orElse("").strip(), cell.getKey());
                }
            }
        }
        assertTrue(plain(page.locator("#requirements").innerText()).contains("77 777,00 ₽"), "the first purchase");
    }

    private static String told(String table, String row, Map<String, String> fields) {
        return switch (table) {
            case "DISCOUNT" -> fields.get("percent").replace('.', ',').replaceAll(",?0+$", "") + " %";
            case "BENEFIT" -> Map.of("YES", "да", "NO", "–", "ON_REQUEST", "по запросу").get(fields.get("sign"));
            default -> !fields.get("modality").equals("REQUIRED") ? "рекоменд."
                    : fields.containsKey("amount") ? "≥ " + grouped(fields.get("amount")) + (fields.containsKey("individual") ? " *" : "")
                    : !fields.containsKey("count") ? "да" : row.equals("TENURE") ? "≥ " + fields.get("count") + " месяцев" : "≥ " + fields.get("count");
        };
    }

    private void thePortalSaysSo() {
        Page page = open("partner2", "/portal/?on=" + FROM + "&status=GOLD", DESK);
        String said = plain(page.locator("#discounts").innerText());
        changed.all().forEach((key, fields) -> {
            if (key.startsWith("DISCOUNT/") && key.endsWith("/GOLD")) {
                assertTrue(said.contains(told("DISCOUNT", "", fields)), key + " in " + said);
            }
        });
    }

    private JsonNode scorecard(String status, String more) throws Exception {
        return object(application.get("/api/v1/partners/" + HOLDERS.get(status) + "/scorecard?status=" + status + "&halfYear=" + HALF_YEAR + more, "manager").body());
    }

    private String threshold(String status) throws Exception {
        return report(status)[5];
    }

    private String[] report(String status) throws Exception {
        String csv = new String(application.getBytes("/api/v1/reports/half-year-volume.csv?halfYear=" + HALF_YEAR, "finance").body(), StandardCharsets.UTF_8);
        return csv.lines().filter(line -> line.startsWith(HOLDERS.get(status) + ",")).findFirst().orElse(",,,,,,,").split(",", -1);
    }

    private JsonNode details(String code) throws Exception {
        return object(application.get("/api/v1/editions/" + code, "manager").body());
    }

    private java.util.Set<String> differences() throws Exception {
        java.util.Set<String> keys = new java.util.TreeSet<>();
        details(EDITION).get("differences").forEach(d -> keys.add(d.path("cell").asText()));
        return keys;
    }

    private HttpResponse<String> call(String method, String path, String login, String version, String body) throws IOException, InterruptedException {
        String pair = login + ':' + DemoAccounts.password(login);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + "/api/v1" + path)).header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (version != null) {
            request.header("If-Match", '"' + version + '"');
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void answered(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
    }

    private void accepted(String kind, String csv) throws Exception {
        assertEquals(0, application.importCsv(kind, csv).rejected(), kind);
    }

    private static JsonNode object(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    /** {@code 7111111.00} as {@code 7 111 111}. */
    private static String grouped(String amount) {
        return amount.replace(".00", "").replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
    }

    private static String digits(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]", "");
    }
}
