package ru.agatrt.partner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import ru.agatrt.partner.kernel.port.Mail;
import ru.agatrt.partner.kernel.port.Mailer;
import ru.agatrt.partner.outbox.rules.Plain;

/** Sends by SMTP, with STARTTLS where the server offers it. */
@ApplicationScoped
public class SmtpMailer implements Mailer {

    private static final Logger LOG = Logger.getLogger(SmtpMailer.class.getName());

    private final SmtpSettings settings;

    /** For the container's proxies. */
    protected SmtpMailer() {
        this(null);
    }

    @Inject
    public SmtpMailer(SmtpSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isSetUp() {
        return settings.isComplete();
    }

    @Override
    public Line open() {
        return new SmtpLine();
    }

    private final class SmtpLine implements Line {

        /** Made with the first letter: the library looks through all that is deployed, and most lines carry none. */
        private Session session;
        private SMTPTransport transport;

        @Override
        public Receipt send(Mail mail) {
            MimeLetter letter;
            session = session == null ? Session.getInstance(settings.properties()) : session;
            try {
                MimeLetter.address(settings.from());
            } catch (MessagingException e) {
                return new Receipt(Outcome.UNREACHABLE, "MAIL_FROM is not an address");
            }
            try {
                letter = new MimeLetter(session, settings.from(), mail);
            } catch (MessagingException e) {
                return new Receipt(Outcome.REFUSED, "not an address");
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Letter " + mail.messageId() + " cannot be put together", e);
                return new Receipt(Outcome.DEFERRED, "a file cannot be read");
            }
            try {
                connect();
            } catch (AuthenticationFailedException e) {
                return failed(Outcome.UNREACHABLE, "sign-in refused: " + e.getMessage(), mail);
            } catch (MessagingException e) {
                return failed(Outcome.UNREACHABLE, SmtpFailure.innermost(e), mail);
            }
            try {
                transport.sendMessage(letter, letter.getAllRecipients());
                return new Receipt(Outcome.SENT, Plain.answer(transport.getLastServerResponse(), mail.to()));
            } catch (MessagingException e) {
                SmtpFailure failure = SmtpFailure.of(e);
                return failed(failure.outcome(), failure.answer(), mail);
            }
        }

        /** One that was used before may have been closed by the server meanwhile. */
        private void connect() throws MessagingException {
            if (transport != null && transport.isConnected()) {
                return;
            }
            close();
            transport = (SMTPTransport) session.getTransport("smtp");
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        }

        private Receipt failed(Outcome outcome, String answer, Mail mail) {
            close();
            return new Receipt(outcome, Plain.answer(answer, mail.to()));
        }

        @Override
        public void close() {
            Transport open = transport;
            transport = null;
            if (open != null) {
                try {
                    open.close();
                } catch (MessagingException e) {
                    LOG.log(Level.FINE, "The line to the mail server was gone already", e);
                }
            }
        }
    }
}
