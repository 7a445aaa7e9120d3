package ru.agatrt.partner.program;

import ru.agatrt.partner.kernel.Requirement;

/**
 * What the program document says on a requirement.
 *
 * @param number of the clause in the document, such as {@code § 2, **}
 */
public record Clause(Requirement requirement, String number, String textRu, String textEn) {
}
