package ru.agatrt.partner.intake.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * Bytes of one part of a workbook as they are unpacked, refused as soon as they are too many, too many for what they were
 * packed into, or one piece of markup without end (the parser keeps each piece in memory). At the end the checksum must
 * be right.
 */
final class XlsxPartStream extends FilterInputStream {

    /**
     * Bytes unpacked from one packed byte. Sheets of real data give 5 to 30, texts that differ in a number only, each letter
     * written as its code, 111; a file made to burst gives up to 1030.
     */
    static final int MAX_RATIO = 250;

    /** A small part of equal cells may well be packed more densely; it does no harm. */
    static final long RATIO_FROM = 16L << 20;

    /** Longest piece between two marks of XML. Twice what a whole row may have, since a letter may take two bytes. */
    private static final int LONGEST_PIECE = 4 * CsvTable.MAX_ROW;

    private final ZipEntry entry;
    private final long maxBytes;
    private final CRC32 checksum = new CRC32();
    private long count;
    private long lastOpened;
    private long lastClosed;
    private boolean ended;

    XlsxPartStream(InputStream unpacked, ZipEntry entry, long maxBytes) {
        super(unpacked);
        this.entry = entry;
        this.maxBytes = maxBytes;
    }

    /** Bytes unpacked so far. */
    long count() {
        return count;
    }

    /** Bytes of the file behind what was unpacked so far, by the size the entry claims: only for showing progress. */
    long packedCount() {
        return entry.getSize() <= 0 ? 0 : (long) ((double) count / entry.getSize() * entry.getCompressedSize());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            checksum.update(buffer, offset, read);
            findMarks(buffer, offset, read);
            count += read;
            check();
        } else if (read < 0 && !ended) {
            ended = true;
            if (entry.getCrc() >= 0 && checksum.getValue() != entry.getCrc()) {
                throw new ZipException("checksum of " + entry.getName());
            }
        }
        return read;
    }

    /** Reads what is left, if anything: the parser closes the stream when it has seen the end, but it may stop before. */
    void readToEnd() throws IOException {
        byte[] rest = new byte[1 << 12];
        while (!ended) {
            read(rest, 0, rest.length);
        }
    }

    private void findMarks(byte[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == '<') {
                lastOpened = count + i - offset;
            } else if (buffer[i] == '>') {
                lastClosed = count + i - offset;
            }
        }
    }

    private void check() {
        boolean burst = count > RATIO_FROM && count / MAX_RATIO > entry.getCompressedSize();
        if (burst || count > maxBytes) {
            throw new InvalidInput("FILE_ZIP_BOMB");
        }
        if (count - lastOpened > LONGEST_PIECE || count - lastClosed > LONGEST_PIECE) {
            throw XlsxArchive.broken(null);
        }
    }

    @Override
    public long skip(long bytes) {
        throw new UnsupportedOperationException("every byte is looked at");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
