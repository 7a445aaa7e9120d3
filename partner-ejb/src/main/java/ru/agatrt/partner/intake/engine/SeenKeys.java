package ru.agatrt.partner.intake.engine;

import java.util.List;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.StagedRow;

/**
 * Tells which rows may repeat the key of an earlier one, from 64-bit digests of the keys: 16 to 32 bytes a row instead of
 * sorting the staging table. Two keys may share a digest, so what is suspected here is looked at again by SQL; what is not
 * suspected is surely no repeat.
 */
final class SeenKeys {

    private static final long EMPTY = 0;
    private static final int FIRST_CAPACITY = 1 << 12;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final int[] keyColumns;
    private long[] slots = new long[FIRST_CAPACITY];
    private int size;

    SeenKeys(List<FactColumn> columns) {
        keyColumns = java.util.stream.IntStream.range(0, columns.size()).filter(i -> columns.get(i).isKey()).toArray();
    }

    /** Remembers the key of a row. @return whether the same, or one of the same digest, was there before */
    boolean isSuspect(StagedRow row) {
        long digest = PRIME;
        for (int column : keyColumns) {
            digest = mix(digest, String.valueOf(row.at(column)));
        }
        return !add(digest == EMPTY ? PRIME : digest);
    }

    private static long mix(long digest, String text) {
        long mixed = digest;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
            mixed ^= mixed >>> 32;
        }
        // Ends the text, so that "1" and "23" are not "12" and "3".
        return (mixed ^ 0x1_0000L) * PRIME;
    }

    private boolean add(long digest) {
        if (size * 2 > slots.length) {
            grow();
        }
        int at = place(slots, digest);
        if (slots[at] == digest) {
            return false;
        }
        slots[at] = digest;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long digest : slots) {
            if (digest != EMPTY) {
                larger[place(larger, digest)] = digest;
            }
        }
        slots = larger;
    }

    private static int place(long[] slots, long digest) {
        int mask = slots.length - 1;
        int at = (int) (digest ^ digest >>> 29) & mask;
        while (slots[at] != EMPTY && slots[at] != digest) {
            at = at + 1 & mask;
        }
        return at;
    }
}
