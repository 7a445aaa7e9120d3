package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes up an exact sum from two cheap articles. */
final class ExactAmount {

    private ExactAmount() {
    }

    /** Sum to keep for the last document: from it on, keys at that status' discounts make up every multiple of ten roubles. */
    static BigDecimal reserve(Level level) {
        return level == Level.AUTHORIZED ? new BigDecimal("240000.00") : new BigDecimal("100000.00");
    }

    /**
     * Lines that add up to the sum.
     *
     * @param pieces one piece of each of two articles
     * @throws IllegalStateException if no quantities give the sum: the reserve was too small or the sum is not a multiple of ten roubles
     */
    static List<SaleLine> of(BigDecimal sum, List<SaleLine> pieces) {
        long total = kopecks(sum);
        long first = kopecks(pieces.get(0).amount());
        long second = kopecks(pieces.get(1).amount());
        for (int count = 0; count * first <= total; count++) {
            long rest = total - count * first;
            if (rest % second == 0) {
                List<SaleLine> lines = new ArrayList<>();
                add(lines, pieces.get(0), count);
                add(lines, pieces.get(1), Math.toIntExact(rest / second));
                return lines;
            }
        }
        throw new IllegalStateException(sum + " cannot be made up of " + pieces);
    }

    private static void add(List<SaleLine> lines, SaleLine piece, int count) {
        if (count > 0) {
            lines.add(piece.withQuantity(count));
        }
    }

    private static long kopecks(BigDecimal roubles) {
        return roubles.movePointRight(2).longValueExact();
    }
}
