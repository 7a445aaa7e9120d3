package ru.agatrt.partner.partner;

import java.util.Locale;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * A certificate of a status.
 *
 * @param number      {@code AG-000123}
 * @param code        16 hexadecimal digits, random; who has it may verify the certificate
 * @param partnerName short name of the company as known now
 * @param term        of the assignment as known now; {@code null} when it was taken back
 * @param state       today
 */
public record StatusCertificate(String number, String code, String partnerName, StatusCode status, Period term, CertificateState state) {

    private static final int GROUP = 4;

    /** In groups of four, as people read it aloud. */
    public String spelled() {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** What was typed as a code: capitals, without spaces and dashes. */
    static String normal(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }
}
