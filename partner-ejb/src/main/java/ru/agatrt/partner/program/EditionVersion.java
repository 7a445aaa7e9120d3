package ru.agatrt.partner.program;

/** An edition as the caller has seen it: a command on another version is refused, since somebody else changed it meanwhile. */
public record EditionVersion(String code, long version) {
}
