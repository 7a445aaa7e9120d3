package ru.agatrt.partner.web.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.review.Evidence;

/** Every row of evidence leads to where it can be seen, and only where the reader may look. */
class EvidenceLinksTest {

    private static final String BASE = "/console/partners/P-1";
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    private final EvidenceLinks links = new EvidenceLinks(BASE, true, new HalfYear(2026, 1), null);

    @ParameterizedTest
    @CsvSource({"shipped, COUNTABLE&type=SHIPMENT&sort=-amount", "returns, COUNTABLE&type=RETURN&sort=amount", "undecided, UNDECIDED_PROJECT&sort=-amount",
        "excluded, EXCLUDED_PROJECT&sort=-amount", "notOwn, NOT_OWN&sort=-amount", "services, SERVICE&sort=-amount"})
    void aPartOfTheVolumeLeadsToExactlyItsLines(String part, String rest) {
        assertEquals(BASE + "/purchases?halfYear=2026-H1&bucket=" + rest, links.of(evidence("VOLUME", part, "evidence.volume." + part)));
    }

    @Test
    void anEarlierMomentIsSaidInTheAddress() {
        assertEquals(BASE + "/purchases?halfYear=2026-H1&bucket=SERVICE&knownAt=2026-07-01T00%3A00%3A00Z&sort=-amount",
                new EvidenceLinks(BASE, true, new HalfYear(2026, 1), Instant.parse("2026-07-01T00:00:00Z")).part("services"));
    }

    @ParameterizedTest
    @CsvSource({"EVENT, М-1, evidence.event.HELD, /record?kind=EVENT&key=%D0%9C-1", "CERTIFICATE, C/7, evidence.certificate, /record?kind=CERTIFICATE&key=C%2F7",
        "PROOF, WEBSITE, evidence.proof.accepted, /record?kind=PROOF&key=WEBSITE%2F2026-02-01", "REPORT, 2026-Q1, evidence.report.ACCEPTED, /record?kind=REPORT&key=2026-Q1",
        "DEALER, 7707083893, evidence.dealer.counted, /record?kind=DEALER&key=7707083893", "AGREEMENT, A-1, evidence.agreement.open, /agreements#A-1"})
    void aFactLeadsToItsHistory(String kind, String key, String code, String path) {
        assertEquals(BASE + path, links.of(evidence(kind, key, code)));
    }

    @Test
    void aDocumentIsNamedByItsSourceToo() {
        Evidence document = new Evidence("DOCUMENT", "РН 1", DAY, Text.of("evidence.document", "source", "ERP"), null, true);
        assertEquals(BASE + "/document?source=ERP&no=%D0%A0%D0%9D+1", links.of(document));
        assertNull(new EvidenceLinks("/portal", false, new HalfYear(2026, 1), null).of(document), "purchases are closed to the status");
    }

    @Test
    void aReportThatNeverCameCannotBeSeen() {
        assertNull(links.of(evidence("REPORT", "2026-Q1", "evidence.report.missing")));
    }

    private static Evidence evidence(String kind, String key, String code) {
        return new Evidence(kind, key, DAY, Text.of(code), null, true);
    }
}
