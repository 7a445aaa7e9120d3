package ru.agatrt.partner.web.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ru.agatrt.partner.outbox.Mailbox;
import ru.agatrt.partner.outbox.ReceivedLetter;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;

/** {@code /console/mailbox}: what the mail server of a trial run has taken. Not there with a server of one's own. */
@Named("mailboxPage")
@RequestScoped
public class MailboxPage {

    @EJB
    private Mailbox mailbox;
    @Inject
    private AddressParameters parameters;

    private ListPage<ReceivedLetter> list;
    private ReceivedLetter letter;

    public ListPage<ReceivedLetter> getList() {
        if (list == null) {
            list = parameters.list("/console/mailbox").read(mailbox::find);
        }
        return list;
    }

    public ReceivedLetter getLetter() {
        if (letter == null) {
            letter = mailbox.get(parameters.required("id"));
        }
        return letter;
    }
}
