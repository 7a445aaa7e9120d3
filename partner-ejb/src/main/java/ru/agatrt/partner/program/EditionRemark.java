package ru.agatrt.partner.program;

import ru.agatrt.partner.kernel.Text;

/**
 * What an edition's editor should know.
 *
 * @param blocking the edition cannot be put into force like this; otherwise it is a warning to be acknowledged
 * @param cell     where; {@code null} when it concerns the whole
 */
public record EditionRemark(boolean blocking, CellKey cell, Text sentence) {
}
