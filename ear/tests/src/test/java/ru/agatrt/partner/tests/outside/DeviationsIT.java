package ru.agatrt.partner.tests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** The register of deviations over REST: who may read it, what is found, and that a correction takes a line out at once. */
@ExtendWith(ApplicationExtension.class)
class DeviationsIT {

    private static final String PURCHASES = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;discount_percent;amount\n";

    private final Application application;

    DeviationsIT(Application application) {
        this.application = application;
    }

    @Test
    void aLineDeviatesUntilItIsCorrected() throws Exception {
        send("products", "code;name;group;kind;own_manufacture\nITV-UX;Агат UX для реестра;AGAT_UX;EQUIPMENT;yes\n");
        send("partners", "code;legal_name;short_name;inn;country;region;directions\nITV-1;ООО «Реестр»;Реестр;7700080043;RU;Москва;RETAIL\n");
        send("price-list", "product_code;territory;valid_from;list_price\nITV-UX;RU;2025-01-01;1000\n");
        send("purchases", PURCHASES + "ITV;S-1;1;SHIPMENT;ITV-1;2025-09-10;ITV-UX;2;1000;25;1500.00\n");

        HttpResponse<byte[]> found = application.getBytes("/api/v1/deviations?partner=ITV-1&kind=DISCOUNT&explained=no", "finance");
        String body = new String(found.body(), StandardCharsets.UTF_8);
        assertEquals(200, found.statusCode(), body);
        assertEquals("1", found.headers().firstValue("X-Total-Count").orElse("none"));
        assertTrue(body.contains("\"points\":\"10.00\"") && body.contains("\"roubles\":\"-200.00\""), body);
        assertTrue(body.contains("\"dueColumn\":\"NONE\""), body);

        send("purchases", PURCHASES + "ITV;S-1;1;SHIPMENT;ITV-1;2025-09-10;ITV-UX;2;1000;15;1700.00\n");
        HttpResponse<byte[]> corrected = application.getBytes("/api/v1/deviations?partner=ITV-1", "manager");
        assertEquals("0", corrected.headers().firstValue("X-Total-Count").orElse("none"));
    }

    @Test
    void noPartnerSeesItAndAFilterNobodyKnowsIsRefused() throws Exception {
        HttpResponse<byte[]> partner = application.getBytes("/api/v1/deviations", "partner1");
        assertEquals(403, partner.statusCode());
        assertFalse(new String(partner.body(), StandardCharsets.UTF_8).contains("partnerName"));
        assertEquals(400, application.getBytes("/api/v1/deviations?kind=WRONG", "director").statusCode());
        assertEquals(400, application.getBytes("/api/v1/deviations?from=2026-02-30", "director").statusCode());
        assertEquals(400, application.getBytes("/api/v1/deviations?sort=amount", "director").statusCode());
        assertEquals(400, application.getBytes("/api/v1/deviations?from=2026-02-02&to=2026-02-01", "director").statusCode());
    }

    private void send(String kind, String csv) throws Exception {
        assertEquals(0, application.importCsv(kind, csv).rejected(), kind);
    }
}
