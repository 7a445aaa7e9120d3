package ru.agatrt.partner.intake.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * In which encoding a text is: UTF-8 when every byte fits it, else windows-1251. In windows-1251 any bytes are text, so a
 * file in both encodings, or one in UTF-8 that was cut, would come out as gibberish; these are told apart and refused.
 */
final class Encoding {

    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    /** Russian letters a line in UTF-8 must have to be known as such. In windows-1251 their bytes hardly ever meet in pairs. */
    private static final int ENOUGH_LETTERS = 4;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int LONGEST_LINE = 1 << 16;

    private Encoding() {
    }

    /** @throws InvalidInput {@code FILE_CUT} or {@code FILE_ENCODING_MIXED} */
    static Charset of(Path file) throws IOException {
        CharsetDecoder strict = strict();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        int foreign = 0;
        try (FileChannel channel = FileChannel.open(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                chars.clear();
                CoderResult result = strict.decode(bytes, chars, end);
                foreign += end || foreign < ENOUGH_LETTERS ? lettersBeyondAscii(chars.flip()) : 0;
                if (result.isError()) {
                    boolean atTheEnd = end && bytes.position() + result.length() >= bytes.limit();
                    if (atTheEnd && foreign >= ENOUGH_LETTERS) {
                        throw new InvalidInput("FILE_CUT");
                    }
                    refuseMixture(file);
                    return WINDOWS_1251;
                }
                bytes.compact();
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** A line whose every byte fits UTF-8 and which has Russian letters so, in a file that is not UTF-8 as a whole. */
    private static void refuseMixture(Path file) throws IOException {
        CharsetDecoder strict = strict();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean ascii = true;
            int number = 1;
            int b;
            in.mark(MARK.length);
            if (Arrays.equals(in.readNBytes(MARK.length), MARK)) {
                throw new InvalidInput("FILE_ENCODING_MIXED", "line", number); // it says of itself that it is UTF-8
            }
            in.reset();
            do {
                b = in.read();
                if (b == '\n' || b < 0) {
                    if (!ascii && isRussianUtf8(strict, line.toByteArray())) {
                        throw new InvalidInput("FILE_ENCODING_MIXED", "line", number);
                    }
                    line.reset();
                    ascii = true;
                    number++;
                } else if (line.size() < LONGEST_LINE) {
                    line.write(b);
                    ascii &= b < 0x80;
                }
            } while (b >= 0);
        }
    }

    private static boolean isRussianUtf8(CharsetDecoder strict, byte[] line) {
        try {
            CharBuffer text = strict.decode(ByteBuffer.wrap(line));
            return text.chars().filter(c -> c >= 'А' && c <= 'я' || c == 'Ё' || c == 'ё').limit(ENOUGH_LETTERS).count() == ENOUGH_LETTERS;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int lettersBeyondAscii(CharBuffer chars) {
        return (int) chars.chars().filter(c -> c > '~' && c != '\uFEFF').limit(ENOUGH_LETTERS).count();
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
