package ru.agatrt.partner.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A document with every version of its lines.
 *
 * @param versions by line, of each the newest first
 * @param returns  documents that take goods of this one back
 */
public record PurchaseDocument(String source, String no, List<PurchaseVersion> versions, List<Return> returns) {

    public PurchaseDocument {
        versions = List.copyOf(versions);
        returns = List.copyOf(returns);
    }

    /** @param amount roubles, positive */
    public record Return(String source, String no, LocalDate day, BigDecimal amount) {
    }

    /** Lines as known now. */
    public List<PurchaseVersion> current() {
        return versions.stream().filter(v -> v.until() == null).toList();
    }

    /** The document a return takes back from; {@code null} where none is named. */
    public String original() {
        return current().stream().map(v -> v.line().document().original()).filter(o -> o != null).findFirst().orElse(null);
    }

    /** Roubles as known now, negative for a return. */
    public BigDecimal amount() {
        return current().stream().map(v -> v.line().sums().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
