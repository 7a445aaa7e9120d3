package ru.agatrt.partner.outbox;

/**
 * Which letters.
 *
 * @param text    beginning of a company's code, part of its name or of the address; {@code null} for any
 * @param partner code of the company; {@code null} for any
 * @param state   {@code null} for any
 * @param kind    {@code null} for any
 */
public record LetterFilter(String text, String partner, LetterState state, LetterKind kind) {
}
