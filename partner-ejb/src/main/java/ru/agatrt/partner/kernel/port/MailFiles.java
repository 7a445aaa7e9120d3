package ru.agatrt.partner.kernel.port;

import java.util.Optional;

/** Where files attached to letters are kept. Found by injection; a letter without files needs none. */
public interface MailFiles {

    /** @param document id under which the letter names it; empty when there is none (any more) */
    Optional<Mail.File> find(String document);
}
