package ru.agatrt.partner.web.scorecard;

/** A clause of the program document: its number and what it says, in the reader's language. */
public record ClauseText(String number, String text) {
}
