package ru.agatrt.partner.web.whatif;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.program.EditionCard;
import ru.agatrt.partner.program.EditionCatalogue;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.Language;
import ru.agatrt.partner.web.support.ListPage;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.whatif.WhatIfRun;
import ru.agatrt.partner.whatif.WhatIfs;

/** {@code /console/what-if}: all runs, of one draft with {@code edition}, and the way to a new one. */
@Named("whatIfs")
@RequestScoped
public class WhatIfsPage {

    private static final int HALF_YEARS = 8;

    @EJB
    private WhatIfs whatIfs;
    @EJB
    private EditionCatalogue catalogue;
    @Inject
    private AddressParameters parameters;
    @Inject
    private ReaderLanguage reader;
    @Inject
    private Clock clock;

    private ListPage<WhatIfRun> list;
    private List<EditionSummary> drafts;
    private List<HalfYear> halfYears;

    /** Reads what the address asks for; once, also where a form comes back and nobody has called it yet. */
    public void load() {
        if (list == null) {
            String edition = parameters.text("edition");
            list = parameters.list("/console/what-if", "edition").read(request -> whatIfs.list(edition, request));
        }
    }

    public ListPage<WhatIfRun> getList() {
        load();
        return list;
    }

    public List<EditionSummary> getDrafts() {
        if (drafts == null) {
            drafts = catalogue.all().stream().filter(EditionCard::isDraft).map(EditionCard::summary).toList();
        }
        return drafts;
    }

    /** The draft offered: the one of the address or of the form, else the first. */
    public String getDraft() {
        String sent = parameters.text("draft");
        return sent != null ? sent : parameters.text("edition");
    }

    /** Half-years that have begun under some edition, newest first. */
    public List<HalfYear> getHalfYears() {
        if (halfYears == null) {
            LocalDate first = catalogue.all().stream().map(e -> e.summary().inForceFrom()).filter(d -> d != null).min(LocalDate::compareTo).orElse(LocalDate.MAX);
            halfYears = Stream.iterate(HalfYear.of(LocalDate.now(clock)), HalfYear::previous).limit(HALF_YEARS)
                    .filter(h -> !h.firstDay().isBefore(first)).toList();
        }
        return halfYears;
    }

    /** The half-year offered: what was sent, else the last that is over. */
    public HalfYear getHalfYear() {
        HalfYear sent = parameters.halfYear("halfYear");
        return sent != null ? sent : HalfYear.of(LocalDate.now(clock)).previous();
    }

    public String title(EditionSummary edition) {
        return reader.getLanguage() == Language.RU ? edition.titleRu() : edition.titleEn();
    }

    public String titleOf(WhatIfRun.Named edition) {
        return reader.getLanguage() == Language.RU ? edition.titleRu() : edition.titleEn();
    }
}
