package ru.agatrt.partner.platform;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import ru.agatrt.partner.kernel.port.Mailer.Outcome;

/**
 * What a server's refusal means (RFC 5321, 4.2). A recipient or a letter refused with 5xx will be refused again; 4xx and a line that
 * broke may pass another time. A refused sender or a missing sign-in is no fault of the letter.
 */
record SmtpFailure(Outcome outcome, String answer) {

    private static final int PERMANENT = 500;
    private static final int SIGN_IN_NEEDED = 530;
    private static final int MECHANISM_TOO_WEAK = 534;
    private static final int SIGN_IN_WRONG = 535;
    private static final int ENCRYPTION_NEEDED = 538;
    private static final int TOO_LARGE = 552;

    static SmtpFailure of(MessagingException failure) {
        for (Exception each = failure; each instanceof MessagingException e; each = e.getNextException()) {
            if (e instanceof SMTPAddressFailedException address) {
                return of(address.getReturnCode(), address.getMessage());
            }
            if (e instanceof SMTPSenderFailedException sender) {
                return ofSender(sender.getReturnCode(), sender.getMessage());
            }
        }
        for (Exception each = failure; each instanceof MessagingException e; each = e.getNextException()) {
            if (e instanceof SMTPSendFailedException whole && whole.getReturnCode() > 0) {
                boolean sender = String.valueOf(whole.getCommand()).startsWith("MAIL");
                return sender ? ofSender(whole.getReturnCode(), whole.getMessage()) : of(whole.getReturnCode(), whole.getMessage());
            }
        }
        return new SmtpFailure(Outcome.DEFERRED, innermost(failure));
    }

    /** A sender that is refused is refused for every letter; only its size is a letter's own. */
    private static SmtpFailure ofSender(int code, String answer) {
        return new SmtpFailure(code == TOO_LARGE ? Outcome.REFUSED : Outcome.UNREACHABLE, answer);
    }

    static SmtpFailure of(int code, String answer) {
        Outcome outcome = switch (code) {
            case SIGN_IN_NEEDED, MECHANISM_TOO_WEAK, SIGN_IN_WRONG, ENCRYPTION_NEEDED -> Outcome.UNREACHABLE;
            default -> code >= PERMANENT ? Outcome.REFUSED : Outcome.DEFERRED;
        };
        return new SmtpFailure(outcome, answer);
    }

    /** The last link of the chain is what happened, the others where. */
    static String innermost(MessagingException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause == failure ? String.valueOf(failure.getMessage()) : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
