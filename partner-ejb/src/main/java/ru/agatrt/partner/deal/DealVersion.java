package ru.agatrt.partner.deal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of a deal: what was known of it from when until when, and who brought it.
 *
 * @param until       from when another version was known; {@code null} for the one known now
 * @param decision    what held
 * @param file        what the file of deals had last said
 * @param byPerson    whether a person made this version; else a file brought it
 * @param author      login of the person, or of who sent the file
 * @param fileName    of the file; {@code null} for a person's version
 * @param importId    public id of the import; {@code null} for a person's version
 * @param reason      of the decision that holds; {@code null} where no person decided
 * @param keptPersons a file brought the version, and a person's earlier decision held against it
 */
public record DealVersion(Instant since, Instant until, DealDecision decision, DealDecision file, boolean byPerson, String author,
                          String fileName, String importId, String reason, boolean keptPersons, Registered registered) {

    /** What the deal is, besides the decision. */
    public record Registered(String partner, String endCustomer, LocalDate registeredOn, LocalDate validTo, boolean ownPrices) {
    }
}
