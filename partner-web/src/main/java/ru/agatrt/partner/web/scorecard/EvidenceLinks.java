package ru.agatrt.partner.web.scorecard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.purchase.LineBucket;
import ru.agatrt.partner.purchase.PurchaseFilter;
import ru.agatrt.partner.review.Evidence;

/**
 * Where the rows of a scorecard can be seen.
 *
 * @param base    address above the company's pages; {@code null}: nowhere
 * @param open    whether purchases are open to the reader (R-7.5)
 * @param knownAt the moment asked for; {@code null}: now
 */
record EvidenceLinks(String base, boolean open, HalfYear halfYear, Instant knownAt) {

    static final EvidenceLinks NONE = new EvidenceLinks(null, false, null, null);

    /** {@code null} where there is nothing to see. */
    String of(Evidence e) {
        if (base == null) {
            return null;
        }
        return switch (e.kind()) {
            case "VOLUME" -> open && halfYear != null ? part(e.key()) : null;
            case "DOCUMENT" -> open ? base + "/document?source=" + encoded(String.valueOf(e.text().args().get("source"))) + "&no=" + encoded(e.key()) : null;
            case "REPORT" -> e.text().code().endsWith(".missing") ? null : fact("REPORT", e.key());
            case "AGREEMENT" -> base + "/agreements#" + encoded(e.key());
            case "PROOF" -> fact("PROOF", e.key() + "/" + e.date());
            default -> fact(e.kind(), e.key());
        };
    }

    /** Purchases narrowed to a part of the volume, the largest first. */
    String part(String code) {
        StringBuilder address = new StringBuilder(base).append("/purchases?halfYear=").append(halfYear).append("&bucket=").append(bucket(code));
        if (type(code) != null) {
            address.append("&type=").append(type(code));
        }
        if (knownAt != null) {
            address.append("&knownAt=").append(encoded(knownAt.toString()));
        }
        return address.append("&sort=").append("returns".equals(code) ? "amount" : "-amount").toString();
    }

    static LineBucket bucket(String code) {
        return switch (code) {
            case "undecided" -> LineBucket.UNDECIDED_PROJECT;
            case "excluded" -> LineBucket.EXCLUDED_PROJECT;
            case "notOwn" -> LineBucket.NOT_OWN;
            case "services" -> LineBucket.SERVICE;
            default -> LineBucket.COUNTABLE;
        };
    }

    static PurchaseFilter.Type type(String code) {
        return switch (code) {
            case "shipped" -> PurchaseFilter.Type.SHIPMENT;
            case "returns" -> PurchaseFilter.Type.RETURN;
            default -> null;
        };
    }

    private String fact(String kind, String key) {
        return base + "/record?kind=" + kind + "&key=" + encoded(key);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
