package ru.agatrt.partner.program;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.program.persistence.EditionReader;

/**
 * Drafts of editions in the hands of their editors. A draft is in force nowhere; every number, sign, day and reading
 * of it can be changed, and each change stands in the trail with what was there before. A command names the version its
 * caller has seen and is refused with {@link EditionChanged} when somebody else was faster.
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER})
public class EditionDrafts {

    @Inject
    private Callers callers;
    @Inject
    private DraftDesk desk;
    @Inject
    private EditionReader reader;
    @Inject
    private KnowledgeClock knowledge;

    /**
     * Makes a draft as a copy of any edition.
     *
     * @throws InvalidInput   {@code EDITION_CODE}, {@code CELL_TEXT} for a title that is empty or above 200 characters
     * @throws Conflict       {@code EDITION_CODE_TAKEN}
     * @throws EditionMissing when there is nothing to copy
     */
    public void copy(NewDraft draft) {
        desk.copy(callers.current().login(), draft);
    }

    /**
     * Changes cells of a draft, all or none. An order of rows is not part of a change.
     *
     * @return the draft's version afterwards; the same as before when the cells said so already
     * @throws InvalidInput     what a cell must not say, such as {@code CELL_PERCENT} or {@code CELL_AMOUNT}
     * @throws ru.agatrt.partner.kernel.NotFound {@code CELL_UNKNOWN}
     * @throws Conflict         {@code EDITION_NOT_DRAFT}
     * @throws EditionChanged   when the draft has another version by now
     */
    public long change(EditionVersion draft, List<? extends CellValue> cells) {
        return desk.change(callers.current().login(), draft, summary(draft), cells);
    }

    /** @return the draft's version afterwards; otherwise as {@link #change} */
    public long removeReading(EditionVersion draft, String code) {
        return desk.removeReading(callers.current().login(), draft, summary(draft), code);
    }

    /** Deletes a draft: it was never in force, so it is no fact. Refused as {@link #change} is. */
    public void delete(EditionVersion draft) {
        desk.delete(callers.current().login(), draft, summary(draft));
    }

    private EditionSummary summary(EditionVersion draft) {
        return reader.all(knowledge.now()).stream().filter(e -> e.code().equals(draft.code())).findFirst()
                .orElseThrow(() -> new EditionMissing(draft.code()));
    }
}
