package ru.agatrt.partner.web.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import ru.agatrt.partner.outbox.LetterFilter;
import ru.agatrt.partner.outbox.LetterKind;
import ru.agatrt.partner.outbox.LetterRow;
import ru.agatrt.partner.outbox.LetterState;
import ru.agatrt.partner.outbox.LetterView;
import ru.agatrt.partner.outbox.Letters;
import ru.agatrt.partner.outbox.Mailbox;
import ru.agatrt.partner.outbox.OutboxFigures;
import ru.agatrt.partner.outbox.OutboxWatch;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.ListPage;
import ru.agatrt.partner.web.support.Say;

/** {@code /console/letters} and one of them: what it says, what was tried, sending again. */
@Named("lettersPage")
@RequestScoped
public class LettersPage {

    private static final String HERE = "/console/letters";

    @EJB
    private Letters letters;
    @EJB
    private OutboxWatch watch;
    @EJB
    private Mailbox mailbox;
    @Inject
    private AddressParameters parameters;
    @Inject
    private Acted acted;
    @Inject
    private CurrentCaller caller;
    @Inject
    private Say say;

    private ListPage<LetterRow> list;
    private Map<LetterState, Long> counts;
    private OutboxFigures figures;
    private LetterView letter;

    public ListPage<LetterRow> getList() {
        if (list == null) {
            LetterFilter filter = new LetterFilter(parameters.text("text"), parameters.text("partner"), parameters.constant("state", LetterState.class),
                    parameters.constant("kind", LetterKind.class));
            list = parameters.list(HERE, "text", "partner", "state", "kind").read(page -> letters.find(filter, page));
        }
        return list;
    }

    public LetterState[] getStates() {
        return LetterState.values();
    }

    public LetterKind[] getKinds() {
        return LetterKind.values();
    }

    public long count(LetterState state) {
        if (counts == null) {
            counts = letters.counts();
        }
        return counts.getOrDefault(state, 0L);
    }

    public OutboxFigures getFigures() {
        if (figures == null) {
            figures = watch.figures();
        }
        return figures;
    }

    /** Whether there is a server to send by at all. */
    public boolean isSetUp() {
        return watch.isSetUp();
    }

    /** Whether letters stay on this machine and the reader may look at them. */
    public boolean isMailboxOpen() {
        return caller.isAdministrator() && mailbox.isThere();
    }

    /** The letter the address names. */
    public LetterView getLetter() {
        if (letter == null) {
            letter = letters.get(parameters.required("id"));
        }
        return letter;
    }

    /** Name of a kind; of one that is not known any more its code. */
    public String kind(LetterRow row) {
        return say.named("LetterKind", row.kind());
    }

    /** The address, or why there is none to show. */
    public String recipient(LetterRow row) {
        if (row.recipient() != null) {
            return row.recipient();
        }
        return say.text(row.emptiedAt() != null ? "letters.emptied" : row.state() == LetterState.FAILED ? "letters.addressless" : "letters.noAddress");
    }

    /** Why it was not taken, in words; empty when all is well. */
    public String failure(LetterRow row) {
        return row.tries().failure() == null ? "" : outcome(row.tries().failure());
    }

    public String outcome(String code) {
        return say.named("LetterOutcome", code.replaceFirst("^LATE_", ""));
    }

    public void sendAgain() throws IOException {
        String id = parameters.required("id");
        acted.attempt(HERE + "/" + id, () -> {
            letters.sendAgain(id);
            return acted.say("letters.again.done");
        });
    }
}
