package ru.agatrt.partner.tests.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** Warehouse and book of the running whole are compared over REST, and a report says so. */
@ExtendWith(ApplicationExtension.class)
class ReconciliationIT {

    private static final String RECONCILIATIONS = "/api/v1/warehouse/reconciliations";
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final Application application;

    ReconciliationIT(Application application) {
        this.application = application;
    }

    @Test
    void whatWasImportedIsEqualOnBothSidesAndReportsSaySo() throws Exception {
        application.importCsv("products", "code;name;group;kind;own_manufacture\nREC-UX;Агат UX для сверки;AGAT_UX;EQUIPMENT;yes\n");
        application.importCsv("partners", "code;legal_name;short_name;inn;country;region;directions;agreement_no;agreement_signed_on\n"
                + "REC-1;ООО «Сверка»;Сверка;7700081424;RU;Москва;RETAIL;REC-A;2020-01-15\n");
        application.importCsv("purchases", "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;discount_percent;amount\n"
                + "REC;D-1;1;SHIPMENT;REC-1;2026-02-01;REC-UX;1;1000;20;800.00\n");
        application.importCsv("purchases", "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;discount_percent;amount\n"
                + "REC;D-1;1;SHIPMENT;REC-1;2026-02-01;REC-UX;1;1000;20;900.00\n");

        JsonObject found = conclusive();
        assertEquals("EQUAL", found.getString("state"), found.toString());
        assertEquals(0, found.getJsonArray("differences").size());
        assertTrue(found.getJsonNumber("rowsCompared").longValue() >= 2, found.toString());
        JsonObject lines = found.getJsonArray("tables").getJsonObject(0);
        assertEquals("purchase_line", lines.getString("table"));
        assertEquals(lines.getString("checksumBook"), lines.getString("checksumWarehouse"));

        try (PDDocument pdf = Loader.loadPDF(application.getBytes("/api/v1/reports/half-year-volume.pdf?halfYear=2026-H1&lang=ru", "finance").body())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Сверено ") && text.contains(", равны, "), text);
        }
    }

    @Test
    void financeReadsAndDoesNotBegin() throws Exception {
        assertEquals(403, application.post(RECONCILIATIONS, "finance", "{}").statusCode());
        assertEquals(200, application.get(RECONCILIATIONS, "finance").statusCode());
        assertEquals(403, application.get(RECONCILIATIONS, "director").statusCode());
        assertEquals(404, application.get(RECONCILIATIONS + "/nope", "admin").statusCode());
        assertEquals(400, application.post(RECONCILIATIONS, "admin", "{\"x\": 1}").statusCode());
    }

    /** Other imports may be on their way to the warehouse meanwhile: what could not be found out is asked again. */
    private JsonObject conclusive() {
        JsonObject[] found = new JsonObject[1];
        await().atMost(WITHIN).pollInterval(Duration.ofMillis(500)).until(() -> {
            if (found[0] == null || found[0].getString("state").equals("FAILED")) {
                HttpResponse<String> begun = application.post(RECONCILIATIONS, "admin", "{}");
                assertEquals(202, begun.statusCode(), begun.body());
                found[0] = object(begun.body());
            }
            found[0] = object(application.get(RECONCILIATIONS + '/' + found[0].getString("id"), "finance").body());
            return found[0].getString("state").equals("EQUAL") || found[0].getString("state").equals("DIFFERENT");
        });
        return found[0];
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
