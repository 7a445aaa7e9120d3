package ru.agatrt.partner.web.support;

import java.util.Base64;
import java.util.HexFormat;

/** The digest of a file in the headers that carry it. */
public final class ContentDigest {

    /** RFC 9530. */
    public static final String REPR_DIGEST = "Repr-Digest";
    /** RFC 3230, which older clients know. */
    public static final String DIGEST = "Digest";

    private ContentDigest() {
    }

    /** @param sha256 64 hexadecimal digits */
    public static String repr(String sha256) {
        return "sha-256=:" + base64(sha256) + ':';
    }

    /** @param sha256 64 hexadecimal digits */
    public static String older(String sha256) {
        return "SHA-256=" + base64(sha256);
    }

    private static String base64(String sha256) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }
}
