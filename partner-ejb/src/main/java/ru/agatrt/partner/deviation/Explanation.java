package ru.agatrt.partner.deviation;

import java.time.Instant;

/** Why a line deviates. @param author login */
public record Explanation(String text, String author, Instant at) {
}
