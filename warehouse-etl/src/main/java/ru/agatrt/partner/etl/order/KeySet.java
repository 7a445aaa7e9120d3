package ru.agatrt.partner.etl.order;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keys of rows. Numbers that lie close together, as ids do, cost a bit each: ten million take little more than a megabyte. */
final class KeySet {

    private static final int BLOCK_BITS = 16;

    private final Map<Long, BitSet> numbers = new HashMap<>();
    private final Set<RowKey> others = new HashSet<>();

    void add(RowKey key) {
        if (key.number().isPresent()) {
            long number = key.number().getAsLong();
            numbers.computeIfAbsent(number >> BLOCK_BITS, block -> new BitSet()).set(place(number));
        } else {
            others.add(key);
        }
    }

    void remove(RowKey key) {
        if (key.number().isPresent()) {
            BitSet block = numbers.get(key.number().getAsLong() >> BLOCK_BITS);
            if (block != null) {
                block.clear(place(key.number().getAsLong()));
            }
        } else {
            others.remove(key);
        }
    }

    boolean contains(RowKey key) {
        if (key.number().isPresent()) {
            BitSet block = numbers.get(key.number().getAsLong() >> BLOCK_BITS);
            return block != null && block.get(place(key.number().getAsLong()));
        }
        return others.contains(key);
    }

    long size() {
        return numbers.values().stream().mapToLong(BitSet::cardinality).sum() + others.size();
    }

    private static int place(long number) {
        return (int) (number & ((1 << BLOCK_BITS) - 1));
    }
}
