package ru.agatrt.partner.program;

import java.util.Map;

/** Which bucket a purchase line falls into; only {@link Bucket#COUNTABLE} is volume. */
public record VolumeRule(boolean ownManufacture, ProductKind productKind, DealDecision dealDecision, Bucket bucket) implements CellValue {

    /** Kind of the product sold. */
    public enum ProductKind {
        EQUIPMENT, SOFTWARE, SERVICE
    }

    /** No deal with its own prices, or what the vendor decided on it. */
    public enum DealDecision {
        NO_DEAL, COUNTED, EXCLUDED, UNDECIDED
    }

    /** What the line's amount is added to. */
    public enum Bucket {
        COUNTABLE, UNDECIDED_PROJECT, EXCLUDED_PROJECT, NOT_OWN, SERVICE
    }

    @Override
    public CellKey key() {
        return new CellKey(EditionTable.VOLUME_RULE, (ownManufacture ? "OWN." : "OTHER.") + productKind, dealDecision.name());
    }

    @Override
    public Map<String, String> fields() {
        return CellValue.fields("bucket", bucket);
    }
}
