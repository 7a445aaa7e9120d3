package ru.agatrt.partner.reporting.halfyearvolume;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/**
 * A partner with one of the statuses it held on the half-year's last day. A partner with a status in two directions has
 * two rows with the same volume; a partner with purchases and no status has one row with status {@code NONE}.
 *
 * @param status code of the status
 * @param threshold empty where the status asks for no volume
 */
public record VolumeRow(Company company, String status, Volume volume, Optional<Threshold> threshold) {

    /**
     * Whom the row is about, as known now.
     *
     * @param manager login of the personal manager, or the name where people read it; {@code null} when none is named
     */
    public record Company(String code, String name, String region, String manager) {
    }

    /**
     * Roubles net of VAT, net of returns; a negative sum stays negative.
     *
     * @param countable what counts towards a threshold
     * @param undecidedProject purchases in project deals that the vendor has not decided on; not counted
     * @param excludedProject purchases in project deals decided not to count
     * @param before countable volume of the half-year before; {@code null} when nothing is known of it: neither a status at its end
     *               nor a purchase in it
     */
    public record Volume(BigDecimal countable, BigDecimal undecidedProject, BigDecimal excludedProject, BigDecimal before) {

        public Volume(BigDecimal countable, BigDecimal undecidedProject, BigDecimal excludedProject) {
            this(countable, undecidedProject, excludedProject, null);
        }

        /** How it stands to the half-year before; empty when nothing is known of that. */
        public Optional<VolumeChange> change() {
            return Optional.ofNullable(before).map(known -> new VolumeChange(known, countable));
        }
    }

    /**
     * What the status asks for.
     *
     * @param amount roubles
     * @param individual set for this partner by the vendor
     * @param met whether the countable volume reaches it
     */
    public record Threshold(BigDecimal amount, boolean individual, boolean met) {
    }

    VolumeRow withManager(Map<String, String> names) {
        String name = company.manager() == null ? null : names.getOrDefault(company.manager(), company.manager());
        return new VolumeRow(new Company(company.code(), company.name(), company.region(), name), status, volume, threshold);
    }

    /** Countable volume in percent of the threshold; empty without one, or with one of zero. */
    public Optional<BigDecimal> percent() {
        return threshold.filter(t -> t.amount().signum() > 0)
                .map(t -> volume.countable().multiply(BigDecimal.valueOf(100)).divide(t.amount(), MathContext.DECIMAL64));
    }

    /** Whether there is a threshold and it is reached; empty without a threshold. */
    public Optional<Boolean> met() {
        return threshold.map(Threshold::met);
    }
}
