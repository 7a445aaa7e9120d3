package ru.agatrt.partner.reporting.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.status.HeldStatus;

/**
 * The words around the numbers, the same in every form.
 *
 * @param manager name of the personal manager, or a dash
 */
record StatementTexts(Imprint imprint, String manager) {

    Texts texts() {
        return imprint.texts();
    }

    /** The business day of the document. */
    LocalDate today() {
        return LocalDate.ofInstant(imprint.producer().at(), Texts.MOSCOW);
    }

    String edition(Edition edition) {
        return texts().pick(edition.summary().titleRu(), edition.summary().titleEn());
    }

    String status(StatusCode status) {
        return texts().name("status", status.name());
    }

    /** From when to when a status is held, and whether it rests. */
    String term(HeldStatus status, Set<String> suspended) {
        String term = status.lastDay() == null ? texts().say("status.term.open", "from", status.from())
                : texts().say("status.term", "from", status.from(), "to", status.lastDay());
        return PartnerStatement.rests(status.direction(), suspended) ? texts().say("term.suspended", "term", term) : term;
    }

    /** As the statement names a creditor. */
    String creditor(Debt debt) {
        return debt.creditorName() != null ? debt.creditorName() : debt.vendor() ? texts().say("debt.vendor") : debt.document().creditor();
    }

    String money(BigDecimal roubles) {
        return texts().amount(roubles) + "\u00A0₽";
    }
}
