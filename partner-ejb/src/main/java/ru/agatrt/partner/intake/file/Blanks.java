package ru.agatrt.partner.intake.file;

import java.util.List;

/** Blanks around the text of a cell, the invisible ones included that come along when text is copied from pages and letters. */
final class Blanks {

    private Blanks() {
    }

    /** Text without blanks around it. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean areAll(List<String> cells) {
        for (String cell : cells) {
            if (!areAll(cell)) {
                return false;
            }
        }
        return true;
    }

    static boolean areAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** White space, no-break spaces, zero-width space and byte order mark. */
    private static boolean isBlank(char c) {
        return c <= '~' ? Character.isWhitespace(c) : Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
