package ru.agatrt.partner.launcher;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** All recipients of a mail server as one, who never signs in. What becomes of a letter says {@link #deliver(MimeMessage)}. */
public abstract class OneMailbox implements GreenMailUser {

    /** The server takes a letter only when this returns. */
    @Override
    public abstract void deliver(MimeMessage message);

    @Override
    public final void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public final String getEmail() {
        return "everybody@localhost";
    }

    @Override
    public final String getLogin() {
        return getEmail();
    }

    @Override
    public final String getQualifiedMailboxName() {
        return getEmail();
    }

    @Override
    public final String getPassword() {
        return "";
    }

    @Override
    public final void setPassword(String password) {
        throw noAccount();
    }

    @Override
    public final void authenticate(String password) {
        throw noAccount();
    }

    @Override
    public final void create() {
        throw noAccount();
    }

    @Override
    public final void delete() {
        throw noAccount();
    }

    private static IllegalStateException noAccount() {
        return new IllegalStateException("nobody signs in to this mail server");
    }
}
