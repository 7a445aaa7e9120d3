package ru.agatrt.partner.web.program;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.web.support.Addressed;
import ru.agatrt.partner.web.support.Language;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.Say;

/**
 * {@code /}: requirements, discounts and benefits of the edition in force today, or on a day the address names, such as the
 * first one of an edition to come. No number of the program is in the page.
 */
@Named("program")
@RequestScoped
public class ProgramPage {

    /** Required of every status alike; told in the sentence above the table. */
    private static final Set<Requirement> FOR_ALL = Set.of(Requirement.AGREEMENT, Requirement.FIRST_PURCHASE);

    @EJB
    private ProgramEditions editions;
    @Inject
    private Clock clock;
    @Inject
    private Say say;
    @Inject
    private ReaderLanguage reader;


    private Edition edition;
    private EditionSummary next;

    @PostConstruct
    void load() {
        LocalDate day = Addressed.ahead(Faces.getRequestParameter("on"), LocalDate.now(clock));
        edition = editions.inForceOn(day);
        next = editions.nextAfter(day).orElse(null);
    }

    /** The edition that is to follow; {@code null} when none is known. */
    public EditionSummary getNext() {
        return next;
    }

    public String getTitle() {
        return reader.getLanguage() == Language.RU ? edition.summary().titleRu() : edition.summary().titleEn();
    }

    public LocalDate getInForceFrom() {
        return edition.summary().inForceFrom();
    }

    public List<StatusCode> getStatuses() {
        return StatusCode.assignable();
    }

    /** Rows of the first table, in the edition's order. */
    public Set<Requirement> getRequirements() {
        Set<Requirement> rows = new LinkedHashSet<>();
        StatusCode.assignable().stream()
                .flatMap(status -> edition.requirementsOf(status).stream())
                .sorted(Comparator.comparingInt(RequirementCell::sortOrder))
                .map(RequirementCell::requirement)
                .filter(requirement -> !FOR_ALL.contains(requirement))
                .forEach(rows::add);
        return rows;
    }

    /** Least first purchase of every status. */
    public BigDecimal getFirstPurchase() {
        return edition.requirement(StatusCode.AUTHORIZED, Requirement.FIRST_PURCHASE).amount();
    }

    public boolean isRecommended(StatusCode status, Requirement requirement) {
        return modality(status, requirement) == Modality.RECOMMENDED;
    }

    public boolean isRequired(StatusCode status, Requirement requirement) {
        return modality(status, requirement) == Modality.REQUIRED;
    }

    /** Whether a partner without a site may hold the status. */
    public boolean isSiteOptional(Requirement requirement) {
        return requirement == Requirement.WEBSITE
                && StatusCode.assignable().stream().anyMatch(status -> edition.requirement(status, requirement).siteOptional());
    }

    /** The threshold in words; empty where it is only yes or no. */
    public String threshold(StatusCode status, Requirement requirement) {
        RequirementCell cell = edition.requirement(status, requirement);
        if (cell.modality() != Modality.REQUIRED) {
            return "";
        }
        if (cell.amount() != null) {
            return say.text(cell.individual() ? "program.atLeastIndividual" : "program.atLeast", "value", say.number(cell.amount()));
        }
        if (requirement == Requirement.TENURE) {
            return say.text("required.TENURE", "months", cell.count());
        }
        return cell.count() == null || cell.count() == 1 ? "" : say.text("program.atLeast", "value", say.number(cell.count()));
    }

    public boolean isIndividual() {
        return StatusCode.assignable().stream()
                .anyMatch(status -> edition.requirement(status, Requirement.PURCHASE_VOLUME).individual());
    }

    public List<String> getProductGroups() {
        return edition.productGroups();
    }

    /** The cell in words: «30 %», «по проекту», «–». */
    public String discount(StatusCode status, String group) {
        return edition.discount(status, group)
                .map(cell -> cell.percent() == null ? say.text("program.byProject")
                        : cell.percent().signum() == 0 ? "–" : say.percent(cell.percent()))
                .orElse("–");
    }

    /** Least and highest discount of a company without authorization, zero left out. */
    public String getDiscountsWithoutStatus() {
        List<BigDecimal> percents = edition.discounts().stream().filter(d -> d.status() == StatusCode.NONE)
                .map(DiscountCell::percent).filter(Objects::nonNull).filter(p -> p.signum() > 0).sorted().toList();
        return percents.isEmpty() ? "" : say.text("program.withoutStatus",
                "least", say.number(percents.get(0)), "most", say.percent(percents.get(percents.size() - 1)));
    }

    public List<String> getBenefits() {
        return edition.benefitCodes();
    }

    /** {@code YES}, {@code NO} or {@code ON_REQUEST}. */
    public String benefit(StatusCode status, String benefit) {
        return edition.benefit(status, benefit).name();
    }

    private Modality modality(StatusCode status, Requirement requirement) {
        return edition.requirement(status, requirement).modality();
    }
}
