package ru.agatrt.partner.intake.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Follows the quotes of a CSV text as it is read, since the library takes an unclosed one for closed at the end of the file. */
final class QuoteWatch extends FilterReader {

    private enum State {
        FIELD_START, PLAIN, QUOTED, QUOTE_WITHIN
    }

    private final char delimiter;
    private State state = State.FIELD_START;
    private boolean ended;

    QuoteWatch(Reader text, char delimiter) {
        super(text);
        this.delimiter = delimiter;
    }

    /** Whether the text has been read to its end and ends within quotes. */
    boolean isOpenAtTheEnd() {
        return ended && state == State.QUOTED;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        ended |= read < 0;
        for (int i = offset; i < offset + read; i++) {
            state = after(buffer[i]);
        }
        return read;
    }

    private State after(char c) {
        if (state == State.QUOTED) {
            return c == '"' ? State.QUOTE_WITHIN : State.QUOTED;
        }
        if (c == '"') {
            return state == State.PLAIN ? State.PLAIN : State.QUOTED;
        }
        return c == delimiter || c == '\n' || c == '\r' ? State.FIELD_START : State.PLAIN;
    }
}
