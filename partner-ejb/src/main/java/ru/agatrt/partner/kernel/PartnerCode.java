package ru.agatrt.partner.kernel;

/**
 * Business code of a company, e.g. {@code P-00417}: 1 to 40 characters, as the ERP knows it.
 *
 * @throws InvalidInput {@code PARTNER_CODE} when empty or longer
 */
public record PartnerCode(String value) implements Comparable<PartnerCode> {

    public PartnerCode {
        if (value == null || value.isBlank() || value.length() > 40) {
            throw new InvalidInput("PARTNER_CODE", "value", value);
        }
    }

    @Override
    public int compareTo(PartnerCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
