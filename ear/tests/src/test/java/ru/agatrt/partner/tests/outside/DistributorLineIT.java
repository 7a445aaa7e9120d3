package ru.agatrt.partner.tests.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** what is bought from a distributor counts by the buyer's due discount, in book and warehouse alike, whatever is learnt later. */
@ExtendWith(ApplicationExtension.class)
class DistributorLineIT {

    private static final Duration WITHIN = Duration.ofMinutes(4);
    private static final Pattern COUNTABLE = Pattern.compile("\"countable\"\\s*:\\s*\"([-0-9.]+)\"");
    private static final String STATUSES = "partner_code;direction;valid_from;status;valid_to\n";
    private static final String EXTRA = "partner_code;product_group;valid_from;valid_to;points;competence\n";

    private final Application application;

    DistributorLineIT(Application application) {
        this.application = application;
    }

    @Test
    void bookAndWarehouseAgreeAfterLateCorrections() throws Exception {
        send("products", "code;name;group;kind;own_manufacture\nITD-UX;Агат UX для дилера;AGAT_UX;EQUIPMENT;yes\n");
        send("partners", "code;legal_name;short_name;inn;country;region;directions\n"
                + "ITD-1;ООО «Дилер»;Дилер;7700080029;RU;Москва;RETAIL\nITD-D;ООО «Оптовик»;Оптовик;7700080036;RU;Москва;WHOLESALE\n");
        send("purchases", "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;discount_percent;amount;"
                + "project_deal_no;seller\nITD;S-1;1;SHIPMENT;ITD-1;2025-09-10;ITD-UX;7;33333.33;5;1.00;;ITD-D\n"
                + "ITD;S-2;1;RETURN;ITD-1;2025-10-10;ITD-UX;0.5;33333.33;5;1.00;;ITD-D\nITD;S-3;1;SHIPMENT;ITD-1;2025-09-11;ITD-UX;1;1000;5;950.00;;\n");
        bothCount("185116.64"); // 15 % without authorization: 198333.31 - 14166.67 + 950.00, rounded line by line

        send("statuses", STATUSES + "ITD-1;RETAIL;2025-07-01;SILVER;2025-12-31\n");
        bothCount("163449.98"); // 25 %: 174999.98 - 12500.00 + 950.00

        send("extra-discounts", EXTRA + "ITD-1;AGAT_UX;2025-10-01;2025-12-31;5;Обучение\n");
        bothCount("164283.31"); // the return by 30 %: - 11666.67

        send("statuses", STATUSES + "ITD-1;RETAIL;2025-07-01;GOLD;2025-12-31\n");
        bothCount("153449.99"); // 30 %, the return 35 %: 163333.32 - 10833.33 + 950.00

        send("extra-discounts", EXTRA + "ITD-1;AGAT_UX;2025-10-01;2025-12-31;0.01;Обучение\n");
        bothCount("152618.32"); // the return by 30.01 %: - 11665.00
    }

    private void send(String kind, String csv) throws Exception {
        assertEquals(0, application.importCsv(kind, csv).rejected(), kind);
    }

    private void bothCount(String expected) throws Exception {
        HttpResponse<byte[]> volume = application.getBytes("/api/v1/partners/ITD-1/volume?halfYear=2025-H2", "finance");
        Matcher countable = COUNTABLE.matcher(new String(volume.body(), StandardCharsets.UTF_8));
        assertTrue(countable.find(), "volume of the book");
        assertEquals(expected, countable.group(1), "the book");
        await().atMost(WITHIN).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> assertEquals(expected, inTheReport(), "the warehouse"));
    }

    /** The fifth column of the partner's line; no comma stands in the columns before it. */
    private String inTheReport() throws Exception {
        HttpResponse<byte[]> csv = application.getBytes("/api/v1/reports/half-year-volume.csv?halfYear=2025-H2", "finance");
        return new String(csv.body(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("ITD-1,"))
                .map(line -> line.split(",")[4]).findFirst().orElse("no line");
    }
}
