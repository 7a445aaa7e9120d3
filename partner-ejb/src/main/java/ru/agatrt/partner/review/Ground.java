package ru.agatrt.partner.review;

import ru.agatrt.partner.kernel.Text;

/** A known ground for a measure, shown and never applied by itself. */
public record Ground(String code, String clause, Text text) {
}
