package ru.agatrt.partner.web.api.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import ru.agatrt.partner.idempotency.StoredAnswer;

/** Holds an answer back until it is kept in the book. Answers to POST are short; files are answered to GET. */
final class CapturedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Captured stream = new Captured();
    private PrintWriter writer;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // Not before the answer is kept.
    }

    @Override
    public void setContentLength(int length) {
        // Told by send().
    }

    @Override
    public void setContentLengthLong(long length) {
        // Told by send().
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public void reset() {
        bytes.reset();
        super.reset();
    }

    StoredAnswer answer() {
        return new StoredAnswer(getStatus(), getHeader("Location"), getContentType(), bytes.toByteArray());
    }

    /** To the caller, now. */
    void send() throws IOException {
        if (!super.isCommitted()) {
            super.setContentLength(bytes.size());
            bytes.writeTo(super.getOutputStream());
            super.flushBuffer();
        }
    }

    private final class Captured extends ServletOutputStream {

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes.write(buffer, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers to calls with a key are written at once");
        }
    }
}
