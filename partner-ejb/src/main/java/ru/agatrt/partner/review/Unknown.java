package ru.agatrt.partner.review;

import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.Text;

/**
 * What is not known yet about a requirement that blocks, and who can tell.
 *
 * @param sufficient whether it may turn the row, should all of it come out well
 */
public record Unknown(Requirement requirement, Text text, boolean sufficient) {
}
