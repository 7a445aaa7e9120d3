package ru.agatrt.partner.intake;

import ru.agatrt.partner.kernel.Text;

/**
 * One reason for which a row was refused.
 *
 * @param line   line of the file on which the row begins
 * @param column column of the file to be mended
 */
public record ImportErrorView(long line, String column, Text text) {
}
