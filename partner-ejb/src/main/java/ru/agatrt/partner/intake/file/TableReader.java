package ru.agatrt.partner.intake.file;

import java.io.Closeable;
import java.util.List;

/** A table read from front to back, one row at a time. Everything that makes a file unreadable as a whole is an
 * {@link ru.agatrt.partner.kernel.InvalidInput} with a code of its own. */
public interface TableReader extends Closeable {

    /** Names of the columns as sent, without blanks around them. */
    List<String> header();

    /** Moves to the next row that is not blank; {@code false} at the end. */
    boolean next();

    /** Line of the file on which the current row begins, the header being line 1 unless blank lines precede it. */
    int line();

    /** Cells of the current row as sent. */
    List<String> fields();

    /** How the file is written. */
    TableLayout layout();

    /** How much of the file was read so far, for showing progress. */
    long bytesRead();
}
