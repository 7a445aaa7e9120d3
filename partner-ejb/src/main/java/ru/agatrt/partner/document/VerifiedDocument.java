package ru.agatrt.partner.document;

import java.time.Instant;
import ru.agatrt.partner.kernel.HalfYear;

/**
 * What anyone who has a document may know of it: that we made it, of whom, of what, and when.
 *
 * @param report      name of the report it was asked for as; {@code null}: kept for a published list, or before reports were noted
 * @param partnerName short name of the company as known now; {@code null}: of none
 * @param halfYear    {@code null}: of none
 * @param list        number of the published list; {@code null}: of none
 */
public record VerifiedDocument(DocumentKind kind, String report, String partnerName, HalfYear halfYear, String list, Instant madeAt) {
}
