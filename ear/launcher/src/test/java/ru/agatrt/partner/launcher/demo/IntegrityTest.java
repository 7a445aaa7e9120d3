package ru.agatrt.partner.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrityTest {

    private final WrittenFiles data = WrittenFiles.get();

    @ParameterizedTest
    @CsvSource({"partners,code", "partners,inn", "partners,short_name", "products,code", "agreements,agreement_no", "deals,deal_no",
        "statuses,partner_code+direction+valid_from", "certificates,partner_code+certificate_no", "references,partner_code+reference_no",
        "evidence,partner_code+requirement+valid_from", "events,partner_code+event_no", "dealers,partner_code+dealer_inn",
        "partner-reports,partner_code+period", "receivables,creditor+document_no+as_of", "purchases,source+document_no+line_no"})
    void keysAreUnique(String kind, String key) {
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : data.rows(kind)) {
            String value = List.of(key.split("\\+")).stream().map(row::get).collect(Collectors.joining("|"));
            assertTrue(seen.add(value), kind + ": twice " + value);
        }
    }

    @ParameterizedTest
    @CsvSource({"agreements", "deals", "statuses", "certificates", "references", "evidence", "events", "dealers", "partner-reports", "purchases", "receivables"})
    void everyRowBelongsToAPartner(String kind) {
        Set<String> codes = data.byKey("partners", "code").keySet();
        assertFalse(data.rows(kind).isEmpty());
        data.rows(kind).forEach(r -> assertTrue(codes.contains(r.get("partner_code")), () -> kind + ": " + r));
    }

    @Test
    void registerNumbersAreValid() {
        for (Map<String, String> partner : data.rows("partners")) {
            String inn = partner.get("inn");
            switch (partner.get("country")) {
                case "RU" -> {
                    assertTrue(RegistryNumbers.isInn(inn), inn);
                    assertTrue(RegistryNumbers.isOgrn(partner.get("ogrn")), partner.get("ogrn"));
                    assertEquals(inn.substring(0, 4), partner.get("kpp").substring(0, 4));
                }
                case "KZ" -> assertTrue(RegistryNumbers.isBin(inn), inn);
                case "BY" -> assertTrue(RegistryNumbers.isUnp(inn), inn);
                default -> throw new AssertionError("Country " + partner.get("country"));
            }
        }
        data.rows("dealers").forEach(d -> assertTrue(RegistryNumbers.isInn(d.get("dealer_inn")), () -> d.toString()));
        assertEquals(Set.of("RU", "KZ", "BY"), data.rows("partners").stream().map(p -> p.get("country")).collect(Collectors.toSet()));
    }

    @Test
    void websitesAreInTheReservedZone() {
        for (Map<String, String> partner : data.rows("partners")) {
            if (!partner.get("website").isEmpty()) {
                String host = URI.create(partner.get("website")).getHost();
                assertTrue(host.endsWith(".example") && host.length() <= 63 + ".example".length(), host);
            }
        }
    }

    @Test
    void purchasesReferToKnownProductsDealsAndSellers() {
        Map<String, Map<String, String>> products = data.byKey("products", "code");
        Map<String, Map<String, String>> deals = data.byKey("deals", "deal_no");
        for (Map<String, String> line : data.rows("purchases")) {
            assertTrue(products.containsKey(line.get("product_code")), () -> line.toString());
            String deal = line.get("project_deal_no");
            assertTrue(deal.isEmpty() || deals.get(deal).get("partner_code").equals(line.get("partner_code")), () -> line.toString());
            assertTrue(line.get("seller").isEmpty() || data.statuses(line.get("seller"), line.get("shipped_on")).equals("DISTRIBUTOR"),
                    () -> line.toString());
        }
    }

    @Test
    void aReturnFollowsAShipmentOfTheSamePartnerAndArticleAndTakesNoMoreThanWasShipped() {
        Map<String, List<Map<String, String>>> shipped = data.rows("purchases").stream()
                .filter(l -> l.get("document_type").equals("SHIPMENT"))
                .collect(Collectors.groupingBy(l -> l.get("source") + l.get("document_no")));
        for (Map<String, String> line : data.rows("purchases")) {
            boolean isReturn = line.get("document_type").equals("RETURN");
            assertEquals(isReturn, !line.get("original_document_no").isEmpty());
            if (isReturn) {
                boolean covered = shipped.get(line.get("source") + line.get("original_document_no")).stream()
                        .anyMatch(s -> s.get("partner_code").equals(line.get("partner_code"))
                                && s.get("product_code").equals(line.get("product_code")) && s.get("list_price").equals(line.get("list_price"))
                                && s.get("discount_percent").equals(line.get("discount_percent"))
                                && s.get("shipped_on").compareTo(line.get("shipped_on")) < 0
                                && new BigDecimal(s.get("quantity")).compareTo(new BigDecimal(line.get("quantity"))) >= 0);
                assertTrue(covered, () -> line.toString());
            }
        }
    }

    @Test
    void everyAmountIsRightToTheKopeck() {
        for (Map<String, String> line : data.rows("purchases")) {
            BigDecimal expected = new BigDecimal(line.get("quantity")).multiply(new BigDecimal(line.get("list_price")))
                    .multiply(BigDecimal.ONE.subtract(new BigDecimal(line.get("discount_percent")).movePointLeft(2)))
                    .setScale(2, RoundingMode.HALF_UP);
            assertEquals(expected.toPlainString(), line.get("amount"), () -> line.toString());
            assertTrue(expected.signum() > 0, () -> line.toString());
        }
    }

    @Test
    void statusesOfATrackNeverOverlapAndEndNotBeforeTheyBegin() {
        Map<String, List<Map<String, String>>> tracks = data.rows("statuses").stream()
                .collect(Collectors.groupingBy(r -> r.get("partner_code") + (r.get("direction").equals("PROJECT") ? " PROJECT" : " SALES")));
        tracks.forEach((track, rows) -> {
            LocalDate free = LocalDate.MIN;
            for (Map<String, String> row : rows.stream().sorted((a, b) -> a.get("valid_from").compareTo(b.get("valid_from"))).toList()) {
                LocalDate from = LocalDate.parse(row.get("valid_from"));
                assertFalse(from.isBefore(free), () -> track + ": " + rows);
                assertFalse(WrittenFiles.last(row.get("valid_to")).isBefore(from), () -> row.toString());
                free = WrittenFiles.last(row.get("valid_to")).plusDays(1);
            }
        });
    }

    @Test
    void everyStatusHolderHasAgreedToItsDirection() {
        Map<String, Map<String, String>> partners = data.byKey("partners", "code");
        data.rows("statuses").forEach(s -> assertTrue(
                List.of(partners.get(s.get("partner_code")).get("directions").split("\\+")).contains(s.get("direction")), () -> s.toString()));
    }

    @Test
    void everyAuthorizedPartnerOnceBoughtForFiftyThousandInOneDocument() {
        Map<String, BigDecimal> documents = data.rows("purchases").stream().filter(l -> l.get("document_type").equals("SHIPMENT"))
                .collect(Collectors.toMap(l -> l.get("partner_code") + "|" + l.get("source") + l.get("document_no"),
                        l -> new BigDecimal(l.get("amount")), BigDecimal::add));
        Set<String> passed = documents.entrySet().stream().filter(e -> e.getValue().compareTo(new BigDecimal("50000")) >= 0)
                .map(e -> e.getKey().substring(0, 7)).collect(Collectors.toSet());
        data.rows("partners").stream().map(p -> p.get("code")).filter(c -> !data.statuses(c, "2026-06-30").isEmpty())
                .forEach(c -> assertTrue(passed.contains(c), c));
    }
}
