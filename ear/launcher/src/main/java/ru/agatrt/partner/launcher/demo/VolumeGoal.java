package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;

/**
 * Countable volume that a partner's purchases of a half-year are steered to.
 *
 * @param amount roubles, net of VAT and of returns
 * @param exact to the kopeck (a multiple of ten roubles), else the nearest sum from below
 */
record VolumeGoal(BigDecimal amount, boolean exact) {

    VolumeGoal {
        if (exact && amount.remainder(BigDecimal.TEN).signum() != 0) {
            throw new IllegalArgumentException("An exact goal is a multiple of ten roubles, not " + amount);
        }
    }

    static VolumeGoal exactly(String amount) {
        return new VolumeGoal(new BigDecimal(amount), true);
    }

    static VolumeGoal about(long roubles) {
        return new VolumeGoal(BigDecimal.valueOf(roubles).setScale(2), false);
    }
}
