package ru.agatrt.partner.agreement;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Whether a file is a PDF by what is in it, whatever its name says: the header at its beginning, the end mark near its end. */
final class PdfCheck {

    private static final int HEAD = 1024;
    private static final int TAIL = 1024;

    private PdfCheck() {
    }

    static boolean isPdf(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            return read(bytes, 0, HEAD).startsWith("%PDF-") && read(bytes, Math.max(0, bytes.length() - TAIL), TAIL).contains("%%EOF");
        }
    }

    private static String read(RandomAccessFile bytes, long from, int most) throws IOException {
        byte[] buffer = new byte[(int) Math.min(most, bytes.length() - from)];
        bytes.seek(from);
        bytes.readFully(buffer);
        return new String(buffer, StandardCharsets.ISO_8859_1);
    }
}
