package ru.agatrt.partner.launcher;

/** Something the operator can put right. The message is a whole sentence that says what happened and what to do. */
public class LaunchException extends RuntimeException {

    public LaunchException(String sentence) {
        super(sentence);
    }

    public LaunchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
