package ru.agatrt.partner.web.program;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.program.EditionCard;
import ru.agatrt.partner.program.EditionCatalogue;
import ru.agatrt.partner.program.EditionDrafts;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.NewDraft;
import ru.agatrt.partner.program.Titles;
import ru.agatrt.partner.web.support.Language;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code /console/editions}: all editions with their terms, and the way to a new draft. */
@Named("editionsPage")
@RequestScoped
public class EditionsPage {

    @EJB
    private EditionCatalogue catalogue;
    @EJB
    private EditionDrafts drafts;
    @Inject
    private Clock clock;
    @Inject
    private ReaderLanguage reader;

    private List<EditionCard> cards;
    private List<String> faults = List.of();

    public List<EditionCard> getCards() {
        if (cards == null) {
            cards = catalogue.all();
        }
        return cards;
    }

    public EditionStanding standing(EditionSummary edition) {
        return EditionStanding.of(edition, LocalDate.now(clock));
    }

    public String title(EditionSummary edition) {
        return reader.getLanguage() == Language.RU ? edition.titleRu() : edition.titleEn();
    }

    /** Makes the draft and goes to it; a refusal is told in the dialog. */
    public void copy() {
        try {
            String code = sent("newCode");
            drafts.copy(new NewDraft(sent("copyOf"), code, new Titles(sent("titleRu"), sent("titleEn"))));
            Faces.redirect("/console/editions/%s", code);
        } catch (BusinessException refused) {
            faults = List.of(Messages.text(reader.getLocale(), refused.code(), refused.args()));
        }
    }

    /** What was sent in a field of the dialog; the one to copy is, at first, the one looked at, else the one in force. */
    public String sent(String name) {
        String value = Faces.getRequestParameter(name);
        if (value == null && "copyOf".equals(name) && Faces.getRequestParameter("code") != null) {
            return Faces.getRequestParameter("code");
        }
        if (value == null && "copyOf".equals(name)) {
            return getCards().stream().map(EditionCard::summary).filter(e -> e.inForceOn(LocalDate.now(clock))).findFirst()
                    .map(EditionSummary::code).orElse("");
        }
        return value == null ? "" : value.strip();
    }

    public List<String> getFaults() {
        return faults;
    }
}
