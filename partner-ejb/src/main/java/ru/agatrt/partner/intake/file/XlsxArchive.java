package ru.agatrt.partner.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * The parts of a workbook, unpacked only as far as they are read and only within limits. How much a part takes is counted
 * as it comes, never believed from its entry.
 */
final class XlsxArchive implements Closeable {

    /** Parts a workbook may have: a thousand sheets with their drawings and relations stay below. */
    static final int MAX_PARTS = 10_000;

    /** Bytes the list of parts may take; it is the one thing that is read at once. */
    private static final long MAX_DIRECTORY = 4L << 20;

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054B50;
    private static final int MANY = 0xFFFF;

    private final ZipFile zip;

    private XlsxArchive(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws InvalidInput {@code FILE_XLSX_BROKEN}, {@code FILE_ENCRYPTED} or {@code FILE_ZIP_BOMB} */
    static XlsxArchive open(Path file) throws IOException {
        checkDirectory(file);
        try {
            return new XlsxArchive(new ZipFile(file.toFile()));
        } catch (ZipException | IllegalArgumentException e) {
            throw lockedOrBroken(e);
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /**
     * @param maxBytes what the part may unpack to
     * @throws InvalidInput {@code FILE_XLSX_BROKEN} when there is no such part
     */
    XlsxPart part(String name, long maxBytes) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            throw broken(null);
        }
        try {
            return new XlsxPart(new XlsxPartStream(zip.getInputStream(entry), entry, maxBytes));
        } catch (ZipException e) {
            throw lockedOrBroken(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Parts locked by a password are what the library names by this word. */
    private static InvalidInput lockedOrBroken(Exception e) {
        return String.valueOf(e.getMessage()).contains("encrypted") ? new InvalidInput("FILE_ENCRYPTED") : broken(e);
    }

    static InvalidInput broken(Exception cause) {
        InvalidInput refusal = new InvalidInput("FILE_XLSX_BROKEN");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    /** The list of parts stands at the end of the file; its size is looked at before anything reads it into memory. */
    private static void checkDirectory(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int tail = (int) Math.min(file.length(), END_RECORD + LONGEST_COMMENT);
            byte[] bytes = new byte[tail];
            file.seek(file.length() - tail);
            file.readFully(bytes);
            ByteBuffer end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = tail - END_RECORD; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    checkDirectory(Short.toUnsignedInt(end.getShort(at + 10)), Integer.toUnsignedLong(end.getInt(at + 12)));
                    return;
                }
            }
        }
        throw broken(null);
    }

    private static void checkDirectory(int parts, long size) {
        if (parts > MAX_PARTS || parts == MANY || size > MAX_DIRECTORY) {
            throw new InvalidInput("FILE_ZIP_BOMB");
        }
    }
}
