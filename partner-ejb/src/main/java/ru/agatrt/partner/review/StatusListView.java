package ru.agatrt.partner.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * A published list as anyone may read it: who holds which status, and not what was refused to whom.
 *
 * @param number        {@code 2026-H1}, and {@code 2026-H1/1} for its first supplement
 * @param effectiveFrom first day it holds
 * @param hash          SHA-256 over the findings it rests on
 * @param lines         empty where only the list itself was asked for
 */
public record StatusListView(String number, HalfYear halfYear, Instant publishedAt, LocalDate effectiveFrom, String edition, String hash,
                             List<Line> lines) {

    public StatusListView {
        lines = List.copyOf(lines);
    }

    /** One company. @param lastDay {@code null}: until the next list */
    public record Line(String partner, String name, String region, Direction direction, StatusCode status, LocalDate from, LocalDate lastDay) {
    }

    public StatusListView with(List<Line> content) {
        return new StatusListView(number, halfYear, publishedAt, effectiveFrom, edition, hash, content);
    }
}
