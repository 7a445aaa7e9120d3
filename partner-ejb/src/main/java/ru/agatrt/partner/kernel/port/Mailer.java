package ru.agatrt.partner.kernel.port;

/** Hands letters to a mail server. */
public interface Mailer {

    /** Whether there is a server to send by; without one letters wait. */
    boolean isSetUp();

    /** A line to the server for as many letters as there are; connected with the first. Not for several threads at once. */
    Line open();

    /** Connection to a mail server. */
    interface Line extends AutoCloseable {

        /** Never throws: whatever happens is an outcome. */
        Receipt send(Mail mail);

        @Override
        void close();
    }

    /** How a try ended. */
    enum Outcome {
        /** The server has taken the letter. */
        SENT,
        /** The server will not take it, however often it is tried. */
        REFUSED,
        /** The server did not take this letter this time, or it is not known whether it did. */
        DEFERRED,
        /** No letter can leave: the server is not there, or does not accept us as a sender. */
        UNREACHABLE
    }

    /**
     * @param answer what the server said, one line, without addresses; empty when it said nothing
     */
    record Receipt(Outcome outcome, String answer) {
    }
}
