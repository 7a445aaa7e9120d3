package ru.agatrt.partner.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import ru.agatrt.partner.kernel.port.Contacts;
import ru.agatrt.partner.kernel.port.Mail;
import ru.agatrt.partner.kernel.port.MailFiles;
import ru.agatrt.partner.kernel.port.Mailer;
import ru.agatrt.partner.kernel.port.Mailer.Receipt;
import ru.agatrt.partner.outbox.persistence.OutboxTable;
import ru.agatrt.partner.outbox.persistence.OutboxTable.Claim;
import ru.agatrt.partner.outbox.rules.BackOff;

/**
 * Takes letters out of the outbox and hands them to the mail server; knows nothing of threads. A letter is marked as taken up before
 * the server hears of it and as sent after, so one whose worker dies in between is sent again under the same Message-ID. While the
 * server is not there, one letter after a pause tries it and the others wait untouched.
 */
public final class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    private final OutboxTable outbox;
    private final Mailer mailer;
    private final Means means;
    private final Clock clock;
    private Instant resumeAt = Instant.MIN;
    private int failures;

    /**
     * What a letter is made with.
     *
     * @param files empty: nothing can be attached
     */
    public record Means(LetterTexts texts, Contacts contacts, Optional<MailFiles> files) {
    }

    public Postman(OutboxTable outbox, Mailer mailer, Means means, Clock clock) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.means = means;
        this.clock = clock;
    }

    /**
     * Sends what is due until nothing is.
     *
     * @param stop asked before each letter
     * @return how many letters were tried
     */
    public int work(String worker, BooleanSupplier stop) {
        int tried = 0;
        if (!mailer.isSetUp()) {
            return tried;
        }
        try (Mailer.Line line = mailer.open()) {
            while (!stop.getAsBoolean() && !isPausing()) {
                Optional<Claim> claim = outbox.claim(worker);
                if (claim.isEmpty()) {
                    break;
                }
                tried++;
                deliver(claim.get(), line);
            }
        }
        return tried;
    }

    private void deliver(Claim claim, Mailer.Line line) {
        Optional<Claim> addressed = claim.recipient() != null ? Optional.of(claim) : outbox.address(claim, means.contacts().of(claim.partner()));
        if (addressed.isEmpty()) {
            fail(claim, "NO_ADDRESS", "");
            return;
        }
        Claim letter = addressed.get();
        Mail mail;
        try {
            mail = mail(letter);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Letter " + letter.messageId() + " of kind " + letter.kind() + " cannot be written", e);
            fail(letter, "NOT_WRITTEN", "");
            return;
        }
        if (mail == null) {
            fail(letter, "NO_DOCUMENT", "");
        } else {
            record(letter, line.send(mail));
        }
    }

    /** {@code null} when something to be attached is not there. */
    private Mail mail(Claim letter) {
        Mail.Body text = means.texts().say(LetterKind.valueOf(letter.kind()), letter.language(), letter.args());
        List<Mail.File> files = new ArrayList<>();
        for (String document : DocumentIds.read(letter.documents())) {
            Optional<Mail.File> file = means.files().flatMap(store -> store.find(document));
            if (file.isEmpty()) {
                return null;
            }
            files.add(file.get());
        }
        return new Mail(letter.messageId(), letter.createdAt(), letter.recipient(), text, files);
    }

    private void record(Claim letter, Receipt receipt) {
        String outcome = receipt.outcome().name();
        switch (receipt.outcome()) {
            case SENT -> {
                outbox.sent(letter, receipt.answer());
                resumed();
            }
            case REFUSED -> {
                fail(letter, outcome, receipt.answer());
                resumed();
            }
            case UNREACHABLE -> outbox.again(letter, outcome, receipt.answer(), pause());
            case DEFERRED -> {
                resumed();
                if (BackOff.isOver(letter.triedFrom(), clock.instant())) {
                    fail(letter, "GIVEN_UP", receipt.answer());
                } else {
                    outbox.again(letter, outcome, receipt.answer(), BackOff.after(letter.attempt()));
                }
            }
        }
    }

    private void fail(Claim letter, String reason, String answer) {
        LOG.log(Level.INFO, "Letter {0} of kind {1} is not delivered: {2}", new Object[] {letter.messageId(), letter.kind(), reason});
        outbox.failed(letter, reason, answer);
    }

    private synchronized boolean isPausing() {
        return clock.instant().isBefore(resumeAt);
    }

    private synchronized void resumed() {
        failures = 0;
        resumeAt = Instant.MIN;
    }

    private synchronized Duration pause() {
        failures++;
        Duration pause = BackOff.pause(failures);
        resumeAt = clock.instant().plus(pause);
        if (failures == 1) {
            LOG.log(Level.WARNING, "The mail server is out of reach; letters wait");
        }
        return pause;
    }
}
