package ru.agatrt.partner.tests.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.bench.Book;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;
import ru.agatrt.partner.tests.outside.sums.SumsOfAllReports;

/** Every sum that the reports print is, to the kopeck, what the rows of the book give when they are added up anew by other code. */
@ExtendWith(ApplicationExtension.class)
class ReportSumsIT {

    private static final Duration WITHIN = Duration.ofMinutes(4);

    /** Fewer would mean that reports were empty. */
    private static final int LEAST_FIGURES = 5_000;

    private final Application application;

    ReportSumsIT(Application application) {
        this.application = application;
    }

    /** What other tests imported may still be on its way to the warehouse. */
    @Test
    void everySumOfEveryReportIsTheBooks() throws Exception {
        Book book = new Book(application.data(), application.ports().book());
        await().atMost(WITHIN).pollInterval(Duration.ofSeconds(3)).untilAsserted(() -> {
            SumsOfAllReports.Outcome outcome = SumsOfAllReports.compare(this::file, book.asOwner());
            assertEquals("", String.join("\n", outcome.differences()));
            assertTrue(outcome.compared() > LEAST_FIGURES, outcome.compared() + " figures");
        });
    }

    private byte[] file(String path) throws Exception {
        HttpResponse<byte[]> answer = application.getBytes(path, "finance");
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }
}
