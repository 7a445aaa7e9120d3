package ru.agatrt.partner.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ru.agatrt.partner.kernel.InvalidInput;

/** Finds out what a file is before it is read as a table. */
public final class FileProbe {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final int HEAD = 8192;

    private FileProbe() {
    }

    /**
     * Refuses what is no text.
     *
     * @throws InvalidInput {@code FILE_EMPTY}, {@code FILE_XLSX}, {@code FILE_UTF16} or {@code FILE_BINARY}
     */
    public static void requireText(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (isBlank(head) && head.length < HEAD) {
            throw new InvalidInput("FILE_EMPTY");
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new InvalidInput("FILE_XLSX");
        }
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            throw new InvalidInput("FILE_UTF16");
        }
        for (byte b : head) {
            if (b == 0) {
                throw new InvalidInput("FILE_BINARY");
            }
        }
    }

    /** UTF-8 when every byte of the file fits it, else windows-1251, in which any bytes are text. */
    public static Charset charset(Path file) throws IOException {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (FileChannel channel = FileChannel.open(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                chars.clear();
                if (strict.decode(bytes, chars, end).isError()) {
                    return WINDOWS_1251;
                }
                bytes.compact();
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isBlank(byte[] head) {
        for (byte b : head) {
            boolean byteOrderMark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
            if (b > ' ' || b < 0 && !byteOrderMark) {
                return false;
            }
        }
        return true;
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
