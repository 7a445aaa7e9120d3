package ru.agatrt.partner.kernel.port;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;

/** Keeps files as they were sent. A file is found by the SHA-256 of its bytes; the same bytes are kept once. */
public interface UploadStore {

    /**
     * @param sha256 64 hexadecimal digits, lower case
     * @param size   bytes
     */
    record Upload(String sha256, long size) {
    }

    /**
     * Reads the stream to its end and keeps it.
     *
     * @throws ru.agatrt.partner.kernel.InvalidInput {@code FILE_TOO_LARGE} beyond {@code maxBytes}; nothing is kept then
     */
    Upload keep(InputStream bytes, long maxBytes) throws IOException;

    /** Where a kept file lies; not to be written to. */
    Path locate(String sha256);

    /**
     * Reads the stream to its end and lets it wait under an id, apart from what is kept.
     *
     * @param id UUID
     * @return bytes
     * @throws ru.agatrt.partner.kernel.InvalidInput {@code FILE_TOO_LARGE} beyond {@code maxBytes}; nothing waits then
     */
    long hold(String id, InputStream bytes, long maxBytes) throws IOException;

    /** Where a waiting file lies, if it still does. */
    Path held(String id);

    /** Throws a waiting file away; nothing happens when there is none. */
    void drop(String id) throws IOException;

    /** Throws away what has waited since before a moment. */
    void dropHeldBefore(Instant moment) throws IOException;
}
