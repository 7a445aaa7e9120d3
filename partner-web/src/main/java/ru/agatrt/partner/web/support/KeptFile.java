package ru.agatrt.partner.web.support;

import java.util.Map;

/** How a file that is kept is handed out: to be saved under its name, as it is, with its digest. */
public final class KeptFile {

    private KeptFile() {
    }

    /**
     * Headers beside type and length.
     *
     * @param name   of the file; letters, digits, dot, dash and underscore only
     * @param sha256 64 hexadecimal digits
     */
    public static Map<String, String> headers(String name, String sha256) {
        return Map.of("Content-Disposition", "attachment; filename=\"" + name + "\"",
                // A proxy that repacks it would make the digest untrue.
                "Cache-Control", "no-store, no-transform",
                "X-Content-Type-Options", "nosniff",
                ContentDigest.REPR_DIGEST, ContentDigest.repr(sha256),
                ContentDigest.DIGEST, ContentDigest.older(sha256));
    }
}
