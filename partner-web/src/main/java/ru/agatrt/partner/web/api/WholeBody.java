package ru.agatrt.partner.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * A body that ends only where its sender said it would. A connection that breaks must not look like the end of the file:
 * half of a file can be read as well as the whole.
 */
final class WholeBody extends FilterInputStream {

    private static final long UNTOLD = -1;

    private final long expected;
    private long received;

    /** @param contentLength header as sent; {@code null} for a body in chunks, whose end is marked by itself */
    WholeBody(InputStream body, String contentLength) {
        super(body);
        expected = length(contentLength);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws InvalidInput {@code UPLOAD_BROKEN_OFF} */
    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (IOException connectionLost) {
            throw brokenOff();
        }
        received += Math.max(read, 0);
        if (read < 0 && expected != UNTOLD && received != expected) {
            throw brokenOff();
        }
        return read;
    }

    private InvalidInput brokenOff() {
        return new InvalidInput("UPLOAD_BROKEN_OFF", "received", received);
    }

    private static long length(String header) {
        try {
            return header == null ? UNTOLD : Long.parseLong(header.strip());
        } catch (NumberFormatException notALength) {
            return UNTOLD;
        }
    }
}
