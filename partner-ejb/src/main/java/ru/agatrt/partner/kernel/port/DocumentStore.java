package ru.agatrt.partner.kernel.port;

/** Keeps the bytes of finished documents, each under its SHA-256. What is kept is never changed. */
public interface DocumentStore {

    /**
     * Keeps bytes so that they outlive a failure of the machine; the same bytes are kept once.
     *
     * @return SHA-256 of what was written, 64 hexadecimal digits, lower case
     */
    String keep(byte[] content);

    /**
     * Reads what was kept.
     *
     * @param sha256 as {@link #keep} returned it
     * @throws DocumentDamaged when the file is gone or its bytes are not those that were kept; nothing of them is handed out
     */
    byte[] read(String sha256);

    /** What lies in the store is not what was put there. Nobody who asks is at fault, and asking again does not help. */
    final class DocumentDamaged extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public DocumentDamaged(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
