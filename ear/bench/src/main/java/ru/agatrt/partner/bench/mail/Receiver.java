package ru.agatrt.partner.bench.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import ru.agatrt.partner.launcher.OneMailbox;

/** A mail server on the loopback address that counts letters by their Message-ID, keeps the newest one, and forgets the others. */
final class Receiver implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    private final Map<String, Integer> times = new HashMap<>();
    private byte[] newest = new byte[0];
    private long first;
    private long last;

    Receiver() {
        Everybody everybody = new Everybody();
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> everybody);
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Begins to count anew. */
    synchronized void forget() {
        times.clear();
        first = 0;
        last = 0;
    }

    /** Letters that came, each counted once. */
    synchronized int letters() {
        return times.size();
    }

    /** Letters that came more than once. */
    synchronized long doubled() {
        return times.values().stream().filter(n -> n > 1).count();
    }

    /** Letters a second, from the first to the last. */
    synchronized double aSecond() {
        return (times.size() - 1) / ((last - first) / 1e9);
    }

    /** The last one that came, as it was sent. */
    synchronized byte[] newest() {
        return newest.clone();
    }

    private synchronized void take(MimeMessage message) {
        long now = System.nanoTime();
        first = first == 0 ? now : first;
        last = now;
        try {
            times.merge(message.getMessageID(), 1, Integer::sum);
            if (times.size() == 1) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                message.writeTo(bytes);
                newest = bytes.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Everybody extends OneMailbox {

        @Override
        public void deliver(MimeMessage message) {
            take(message);
        }
    }
}
