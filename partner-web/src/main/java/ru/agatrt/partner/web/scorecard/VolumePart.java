package ru.agatrt.partner.web.scorecard;

import java.util.List;
import ru.agatrt.partner.purchase.PurchaseRow;

/**
 * A part of the volume with its largest lines.
 *
 * @param code    part as the rules name it, such as {@code shipped}
 * @param lines   the largest ones
 * @param more    how many lines it has besides
 * @param address of the list of purchases narrowed to exactly these
 */
public record VolumePart(String code, List<PurchaseRow> lines, long more, String address) {

    public VolumePart {
        lines = List.copyOf(lines);
    }
}
