package ru.agatrt.partner.reporting.export;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ru.agatrt.partner.account.People;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.catalogue.ReportDefinition;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.reconciliation.Proofs;
import ru.agatrt.partner.reporting.style.Texts;

/** A report for staff on one half-year: who may have it, what it is asked with and what it says about itself are always the same. */
public abstract class HalfYearReport implements ReportDefinition {

    private final String name;

    @Inject
    private ProgramEditions editions;
    @Inject
    private People people;
    @Inject
    private Proofs proofs;

    /** @param name as in addresses; the folder of its bundle too */
    protected HalfYearReport(String name) {
        this.name = name;
    }

    /**
     * What is to be told.
     *
     * @param edition in force on the half-year's first day
     */
    protected record Asked(ReportCall call, HalfYear period, Texts texts, Edition edition) {

        /** The business day of the document. */
        public LocalDate today() {
            return LocalDate.ofInstant(call.producedAt(), Texts.MOSCOW);
        }

        /** @param standing sentences on the data */
        public Imprint imprint(List<String> standing) {
            return Imprint.halfYear(texts, period, texts.pick(edition.summary().titleRu(), edition.summary().titleEn()), standing,
                    new Imprint.Producer(call.caller().displayName(), call.producedAt()));
        }
    }

    @Override
    public ReportDescription describe(Locale locale) {
        return new ReportDescription(name, Texts.of(name, locale).say("report.title"), List.of(new ReportDescription.Parameter("halfYear", true)),
                List.of(ReportFormat.values()), Set.of(Role.DIRECTOR, Role.MANAGER, Role.FINANCE));
    }

    @Override
    public RenderedReport render(ReportCall call) {
        HalfYear period = call.halfYear();
        ReportFormat format = call.request().format();
        Asked asked = new Asked(call, period, Texts.of(name, call.request().locale()), editions.inForceOn(period.firstDay()));
        return RenderedReport.of(name, period.toString(), format, gather(asked).in(format));
    }

    /** Reads the content; drawing waits until a form is asked for. */
    protected abstract Forms gather(Asked asked);

    /**
     * What a report of the warehouse says on its data.
     *
     * @param seenAt moment of the book up to which the warehouse is filled; empty before the first filling
     */
    protected List<String> warehouse(Asked asked, Optional<Instant> seenAt) {
        return Imprint.warehouse(asked.texts(), seenAt, proofs.newest());
    }

    /** Names of managers by login, for forms that people read. */
    protected Map<String, String> names(Stream<String> logins) {
        return people.displayNames(logins.filter(Objects::nonNull).distinct().toList());
    }
}
