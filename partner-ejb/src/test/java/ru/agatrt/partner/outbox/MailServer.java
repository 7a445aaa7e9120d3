package ru.agatrt.partner.outbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server on the loopback address that answers to some recipients what a test wants. */
final class MailServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final GreenMail server;

    /** @param port 0 for a free one */
    MailServer(int port) {
        server = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP)) {
            @Override
            protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers given) {
                managers = new Managers() {
                    private final SmtpManager smtp = new SmtpManager(getImapHostManager(), getUserManager()) {
                        @Override
                        public String checkSender(SmtpState state, MailAddress sender) {
                            return answers.get(sender.getEmail());
                        }

                        @Override
                        public String checkRecipient(SmtpState state, MailAddress recipient) {
                            return answers.get(recipient.getEmail());
                        }
                    };

                    @Override
                    public SmtpManager getSmtpManager() {
                        return smtp;
                    }
                };
                return super.createServices(setups, managers);
            }
        };
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** @param answer line of the server to this recipient or sender; {@code null}: taken */
    void answer(String address, String answer) {
        if (answer == null) {
            answers.remove(address);
        } else {
            answers.put(address, answer);
        }
    }

    List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /** Message-IDs in the order of arrival. */
    List<String> messageIds() throws MessagingException {
        List<String> ids = new java.util.ArrayList<>();
        for (MimeMessage message : received()) {
            ids.add(message.getMessageID());
        }
        return ids;
    }

    @Override
    public void close() {
        server.stop();
    }
}
