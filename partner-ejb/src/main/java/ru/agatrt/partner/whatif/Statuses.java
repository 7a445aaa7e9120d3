package ru.agatrt.partner.whatif;

import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * What a partner holds in both tracks.
 *
 * @param sales   retail or wholesale; {@code NONE} without one
 * @param project whether {@code PROJECT} is held
 */
public record Statuses(StatusCode sales, boolean project) {

    /** Those held; {@code NONE} alone for none at all. */
    public List<StatusCode> all() {
        List<StatusCode> all = new ArrayList<>();
        if (sales != StatusCode.NONE || !project) {
            all.add(sales);
        }
        if (project) {
            all.add(StatusCode.PROJECT);
        }
        return all;
    }

    public boolean has(StatusCode status) {
        return status == StatusCode.PROJECT ? project : sales == status && status != StatusCode.NONE;
    }
}
