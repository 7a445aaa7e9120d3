package ru.agatrt.partner.reporting.halfyearvolume;

/** Sums as the design prints them, under the columns they belong to. */
public record VolumeSums(String countable, String undecided, String change, String changePercent) {
}
