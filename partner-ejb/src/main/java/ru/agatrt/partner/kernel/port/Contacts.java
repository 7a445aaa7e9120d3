package ru.agatrt.partner.kernel.port;

import java.util.List;

/** Where letters to a company go. */
public interface Contacts {

    /**
     * @param address  e-mail
     * @param language {@code ru} or {@code en}: what this reader has chosen; {@code null} when nothing was chosen
     */
    record Contact(String address, String language) {
    }

    /**
     * As of now.
     *
     * @param partner key of the company
     * @return none when no address is known
     */
    List<Contact> of(long partner);
}
