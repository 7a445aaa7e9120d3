package ru.agatrt.partner.program;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;

/** Editions come into force by a director's word, known from the moment it is given. */
@Stateless
@RolesAllowed(Role.DIRECTOR)
public class EditionTerms {

    @Inject
    private Callers callers;
    @Inject
    private TermDesk desk;
    @Inject
    private KnowledgeClock knowledge;

    /**
     * Puts a draft into force from a day on. From then on nothing of it can be changed; the edition before it ends the day
     * before. Requirements follow with the first half-year that begins on that day or later, discounts with that day.
     *
     * @throws InvalidInput   {@code EDITION_DATE}
     * @throws Conflict       {@code EDITION_DATE_TAKEN}; {@code EDITION_DATE_PUBLISHED}; {@code EDITION_DATE_CLOSED} and {@code EDITION_WARNINGS}, both unless
     *                        confirmed; {@code EDITION_INCOMPLETE} for blocking remarks; {@code EDITION_NOT_DRAFT}
     * @throws EditionChanged when the draft has another version by now
     */
    public void putInForce(InForceOrder order) {
        desk.putInForce(callers.current().login(), order, knowledge::advance);
    }

    /**
     * Takes an edition back before its first day. It stays as it was, for those who look at what was known meanwhile.
     *
     * @throws Conflict       {@code EDITION_BEGUN}, {@code EDITION_NOT_LAST}
     * @throws EditionChanged when the edition has another version by now
     */
    public void withdraw(EditionVersion edition) {
        desk.withdraw(callers.current().login(), edition, knowledge::advance);
    }
}
