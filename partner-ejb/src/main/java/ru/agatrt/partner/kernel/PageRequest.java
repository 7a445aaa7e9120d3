package ru.agatrt.partner.kernel;

/**
 * Which part of a list is wanted.
 *
 * @param offset    0 or more
 * @param limit     1 to {@link #MAX_LIMIT}
 * @param sort      name of a column the list can be sorted by; {@code null} for its natural order
 * @param ascending direction of the sort
 */
public record PageRequest(int offset, int limit, String sort, boolean ascending) {

    public static final int MAX_LIMIT = 500;

    public PageRequest {
        if (offset < 0) {
            throw new InvalidInput("OFFSET", "value", offset);
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInput("LIMIT", "value", limit, "max", MAX_LIMIT);
        }
    }

    public static PageRequest of(int offset, int limit) {
        return new PageRequest(offset, limit, null, true);
    }
}
