package ru.agatrt.partner.web.warehouse;

/** Checksums as people compare them. */
final class Checksum {

    private static final int WHOLE = 10;

    private Checksum() {
    }

    /** {@code 4be1…90} of a long one. */
    static String mark(String checksum) {
        return checksum.length() <= WHOLE ? checksum : checksum.substring(0, 4) + "…" + checksum.substring(checksum.length() - 2);
    }
}
