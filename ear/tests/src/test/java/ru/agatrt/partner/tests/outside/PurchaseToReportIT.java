package ru.agatrt.partner.tests.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.launcher.ImportClient;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/**
 * The way of a purchase: posted over REST, captured from the binlog, turned into a fact, printed in a report, unattended. It
 * takes seconds on a machine of its own; the limit here only ends a wait that is in vain, for the demo data may still be on
 * its way to the warehouse, on a machine that has other things to do.
 */
@ExtendWith(ApplicationExtension.class)
class PurchaseToReportIT {

    private static final Duration WITHIN = Duration.ofMinutes(4);
    private static final String REPORT = "/api/v1/reports/half-year-volume";
    private static final String PURCHASES = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;"
            + "list_price;discount_percent;amount;project_deal_no;original_document_no\n";

    private final Application application;

    PurchaseToReportIT(Application application) {
        this.application = application;
    }

    @BeforeEach
    void partnerAndProduct() throws Exception {
        accepted(application.importCsv("products", "code;name;group;kind;own_manufacture\nIT-UX;Агат UX проверочный;AGAT_UX;EQUIPMENT;yes\n"));
        accepted(application.importCsv("partners", "code;legal_name;short_name;inn;kpp;ogrn;country;region;website;directions;"
                + "cooperation_since;agreement_no;agreement_signed_on;manager\n"
                + "IT-1;ООО «Путь покупки»;Путь покупки;7700080011;;;RU;Москва;;RETAIL;2024-01-15;IT-A-1;2024-01-15;manager\n"));
        accepted(application.importCsv("statuses", "partner_code;direction;valid_from;status;valid_to;individual_threshold;decided_on;note\n"
                + "IT-1;RETAIL;2026-01-31;SILVER;2026-12-31;;2026-01-31;\n"));
    }

    @Test
    void aPurchaseAndItsReturnReachEveryFormOfTheReport() throws Exception {
        accepted(application.importCsv("purchases", PURCHASES
                + "IT;S-1;1;SHIPMENT;IT-1;2026-02-10;IT-UX;1;1500000,00;20;1200000,00;;\n"
                + "IT;R-1;1;RETURN;IT-1;2026-03-10;IT-UX;1;250000,00;20;200000,00;;S-1\n"));

        await().atMost(WITHIN).pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> assertEquals("1000000.00", countable("IT-1").orElse("no line")));

        HttpResponse<byte[]> pdf = application.getBytes(REPORT + ".pdf?halfYear=2026-H1&lang=ru", "finance");
        assertEquals(200, pdf.statusCode());
        String text = text(pdf.body());
        assertTrue(text.contains("Путь покупки"), "the partner is printed");
        assertTrue(text.replaceAll("[\\s\\u00A0\\u202F]", "").contains("1000000,00"), "its volume is printed");
    }

    @Test
    void aCorrectionReplacesTheFact() throws Exception {
        accepted(application.importCsv("purchases", PURCHASES + "IT;C-1;1;SHIPMENT;IT-1;2025-09-01;IT-UX;1;100,00;0;100,00;;\n"));
        await().atMost(WITHIN).until(() -> countable("IT-1", "2025-H2").equals(Optional.of("100.00")));

        ImportClient.Outcome corrected = application.importCsv("purchases",
                PURCHASES + "IT;C-1;1;SHIPMENT;IT-1;2025-09-01;IT-UX;1;300,00;0;300,00;;\n");

        assertEquals(1, corrected.corrected());
        await().atMost(WITHIN).until(() -> countable("IT-1", "2025-H2").equals(Optional.of("300.00")));
    }

    private static void accepted(ImportClient.Outcome outcome) {
        assertEquals(0, outcome.rejected());
    }

    private Optional<String> countable(String partner) throws Exception {
        return countable(partner, "2026-H1");
    }

    /** The fifth column of the partner's line; no comma stands in the columns before it. */
    private Optional<String> countable(String partner, String halfYear) throws Exception {
        HttpResponse<byte[]> csv = application.getBytes(REPORT + ".csv?halfYear=" + halfYear, "finance");
        assertEquals(200, csv.statusCode());
        return new String(csv.body(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith(partner + ","))
                .map(line -> line.split(",")[4]).findFirst();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
