package ru.agatrt.partner.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ru.agatrt.partner.kernel.InvalidInput;

/** Finds out what a file is, by its bytes: names and content types are what somebody says. */
final class FileProbe {

    /** What can be read as a table. */
    enum Content {
        TEXT, XLSX
    }

    private static final int HEAD = 8192;

    private FileProbe() {
    }

    /**
     * @throws InvalidInput {@code FILE_EMPTY}; {@code FILE_XLS} or {@code FILE_ENCRYPTED} for workbooks that are not read;
     *         {@code FILE_UTF16}; {@code FILE_MARKUP} for web pages, which some systems call tables; {@code FILE_BINARY}
     */
    static Content content(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (isBlank(head) && head.length < HEAD) {
            throw new InvalidInput("FILE_EMPTY");
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return Content.XLSX;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new InvalidInput(oldFormat(file));
        }
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE) || startsWith(head, 0, 0, 0xFE, 0xFF)) {
            throw new InvalidInput("FILE_UTF16");
        }
        if (startsWith(head, '%', 'P', 'D', 'F') || hasNul(head)) {
            throw new InvalidInput("FILE_BINARY");
        }
        if (firstSign(head) == '<') {
            throw new InvalidInput("FILE_MARKUP");
        }
        return Content.TEXT;
    }

    /** The container of old workbooks also holds those locked by a password; its streams have names in UTF-16. */
    private static String oldFormat(Path file) throws IOException {
        boolean workbook = false;
        try (InputStream in = Files.newInputStream(file)) {
            String before = "";
            for (byte[] chunk = in.readNBytes(1 << 20); chunk.length > 0; chunk = in.readNBytes(1 << 20)) {
                String bytes = before + new String(chunk, StandardCharsets.ISO_8859_1);
                if (bytes.contains(utf16("EncryptedPackage"))) {
                    return "FILE_ENCRYPTED";
                }
                workbook |= bytes.contains(utf16("Workbook")) || bytes.contains(utf16("Book"));
                before = bytes.substring(Math.max(0, bytes.length() - 64));
            }
        }
        return workbook ? "FILE_XLS" : "FILE_BINARY";
    }

    private static String utf16(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean hasNul(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(byte[] head) {
        return firstSign(head) < 0;
    }

    /** First byte that is neither blank nor part of a byte order mark; -1 when there is none. */
    private static int firstSign(byte[] head) {
        for (byte b : head) {
            boolean byteOrderMark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
            if (b > ' ' || b < 0 && !byteOrderMark || b == 0) {
                return b & 0xFF;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
