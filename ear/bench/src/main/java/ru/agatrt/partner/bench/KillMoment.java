package ru.agatrt.partner.bench;

import java.sql.SQLException;

/** Points in the life of an import at which the server is ended. */
public enum KillMoment {
    UPLOADING("half of the file has been sent"),
    ACCEPTED("the file was accepted a moment ago"),
    READING_BEGUN("the first rows have been read"),
    READING_HALF("half of the rows have been read"),
    READING_NEARLY("nearly all rows have been read"),
    COMPARING("rows are compared with the book"),
    WRITING("the first rows are written"),
    WRITING_ON("rows have been written for a while"),
    COMMITTING("the final transaction commits"),
    DONE("the import was finished a moment ago");

    private static final long A_WHILE_MILLIS = 700;

    private final String text;

    KillMoment(String text) {
        this.text = text;
    }

    /** In words. */
    public String text() {
        return text;
    }

    /** Whether the moment has come; a moment that was missed is over with the import. */
    boolean hasCome(Book.Watch watch, String importId) throws SQLException, InterruptedException {
        if (watch.isDone(importId)) {
            return true;
        }
        return switch (this) {
            case UPLOADING, ACCEPTED -> true;
            case READING_BEGUN -> watch.percentRead().orElse(0L) > 0;
            case READING_HALF -> watch.percentRead().orElse(0L) >= 50;
            case READING_NEARLY -> watch.percentRead().orElse(0L) >= 85;
            case COMPARING -> watch.isRunning("CREATE TEMPORARY TABLE import\\_change");
            case WRITING -> watch.isRunning("INSERT INTO purchase\\_line");
            case WRITING_ON -> {
                boolean writing = watch.isRunning("INSERT INTO purchase\\_line");
                if (writing) {
                    Thread.sleep(A_WHILE_MILLIS);
                }
                yield writing;
            }
            case COMMITTING -> watch.isRunning("COMMIT") || watch.isRunning("UPDATE import\\_run");
            case DONE -> false;
        };
    }
}
