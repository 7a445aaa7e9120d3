package ru.agatrt.partner.agreement;

import ru.agatrt.partner.kernel.fact.VersionSource;

/**
 * One version of an agreement.
 *
 * @param file      {@code null} where none was added
 * @param byPerson  whether a person said so, and not a file
 */
public record AgreementVersion(Terms terms, SignedFile file, boolean byPerson, Why why, VersionSource source) {

    /** Who said so and why. */
    public record Why(String decidedBy, String reason) {

        static final Why NOBODY = new Why(null, null);
    }

    /** For partners: without authors, files and reasons of the vendor. */
    AgreementVersion withoutReasons() {
        return new AgreementVersion(terms, file, byPerson, Why.NOBODY, source.withoutAuthor());
    }
}
