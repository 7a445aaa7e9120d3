package ru.agatrt.partner.web.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where files are put away, with their reports beside them. Nothing there is ever replaced: a name that is taken gets the
 * beginning of the import's id. The report is written first and the file moved last, so that whoever sees the file finds
 * its report; doing it again after a crash ends in the same names.
 */
final class Shelf {

    /** Bytes of a name, leaving room for the id and for the endings of the reports; file systems allow 255. */
    private static final int LONGEST_NAME = 200;
    private static final int ID_SHOWN = 8;
    private static final int HEAD_OF_REPORT = 4_096;

    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** Writes a file beside the one put away. */
    @FunctionalInterface
    interface Writer {
        void write(Path file) throws IOException;
    }

    /** Name under which the file will lie, free or its own from an attempt before. */
    String nameFor(TakenFile taken) throws IOException {
        String plain = taken.file().getFileName().toString();
        boolean fits = plain.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
        if (fits && (isOwn(plain, taken) || isFree(plain))) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 6 ? plain.substring(dot) : "";
        String stem = plain.substring(0, plain.length() - ending.length());
        while (stem.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem + '.' + taken.id().toString().substring(0, ID_SHOWN) + ending;
    }

    static String report(String name) {
        return name + ".report.json";
    }

    static String rejected(String name) {
        return name + ".rejected.csv";
    }

    /** Whole or not at all. */
    void put(String name, Writer content) throws IOException {
        Path beside = Files.createTempFile(folder, ".", ".part");
        try {
            content.write(beside);
            Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** The last step: the file itself, and its emptied folder goes. */
    void store(TakenFile taken, String name) throws IOException {
        Files.move(taken.file(), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(taken.folder());
    }

    private boolean isFree(String name) {
        return !exists(name) && !exists(report(name)) && !exists(rejected(name));
    }

    private boolean isOwn(String name, TakenFile taken) throws IOException {
        Path report = folder.resolve(report(name));
        if (exists(name) || !Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var in = Files.newInputStream(report)) {
            return new String(in.readNBytes(HEAD_OF_REPORT), StandardCharsets.UTF_8).contains(taken.id().toString());
        }
    }

    private boolean exists(String name) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }
}
