package ru.agatrt.partner.program;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;

/** One edition with all its tables; immutable. */
public final class Edition {

    private final EditionSummary summary;
    private final Map<StatusCode, Map<Requirement, RequirementCell>> requirements;
    private final List<DiscountCell> discounts;
    private final List<BenefitCell> benefits;
    private final Map<String, String> parameters;
    private final List<Reading> readings;

    public Edition(EditionSummary summary, List<RequirementCell> requirements, List<DiscountCell> discounts,
                   List<BenefitCell> benefits, Map<String, String> parameters, List<Reading> readings) {
        this.summary = summary;
        this.requirements = requirements.stream().collect(Collectors.groupingBy(RequirementCell::status,
                Collectors.toMap(RequirementCell::requirement, cell -> cell)));
        this.discounts = List.copyOf(discounts);
        this.benefits = List.copyOf(benefits);
        this.parameters = Map.copyOf(parameters);
        this.readings = List.copyOf(readings);
    }

    /** An edition with its name and dates. */
    public static Edition of(EditionSummary summary, EditionTables tables) {
        return new Edition(summary, tables.requirements(), tables.discounts(), tables.benefits(),
                tables.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::value)), tables.readings());
    }

    public EditionSummary summary() {
        return summary;
    }

    public String code() {
        return summary.code();
    }

    /** The cell of a status; a row the edition does not have asks for nothing. */
    public RequirementCell requirement(StatusCode status, Requirement requirement) {
        RequirementCell cell = requirements.getOrDefault(status, Map.of()).get(requirement);
        return cell != null ? cell
                : new RequirementCell(status, requirement, Modality.NOT_REQUIRED, null, null, false, false, "", Integer.MAX_VALUE);
    }

    /** The rows of a status in the order of the table. */
    public List<RequirementCell> requirementsOf(StatusCode status) {
        return requirements.getOrDefault(status, Map.of()).values().stream()
                .sorted((a, b) -> Integer.compare(a.sortOrder(), b.sortOrder()))
                .toList();
    }

    /** The discount cell; empty where the edition names none, which is no discount. */
    public Optional<DiscountCell> discount(StatusCode status, String productGroup) {
        return discounts.stream().filter(d -> d.status() == status && d.productGroup().equals(productGroup)).findFirst();
    }

    public List<DiscountCell> discounts() {
        return discounts;
    }

    /** Product groups in the order of the table. */
    public List<String> productGroups() {
        return discounts.stream().sorted((a, b) -> Integer.compare(a.sortOrder(), b.sortOrder()))
                .map(DiscountCell::productGroup).distinct().toList();
    }

    public BenefitCell.Sign benefit(StatusCode status, String benefit) {
        return benefits.stream().filter(b -> b.status() == status && b.benefit().equals(benefit)).findFirst()
                .map(BenefitCell::sign).orElse(BenefitCell.Sign.NO);
    }

    /** Benefits in the order of the table. */
    public List<String> benefitCodes() {
        return benefits.stream().sorted((a, b) -> Integer.compare(a.sortOrder(), b.sortOrder()))
                .map(BenefitCell::benefit).distinct().toList();
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /**
     * A day that the edition names by month and day, in a year; 29 February is the 28th in other years.
     *
     * @param parameter name of the parameter, as {@code SILVER_UNTIL}
     */
    public LocalDate dayOfYear(String parameter, int year) {
        return MonthDay.parse("--" + parameter(parameter)
                .orElseThrow(() -> new IllegalStateException("edition " + code() + " without " + parameter))).atYear(year);
    }

    public List<Reading> readings() {
        return readings;
    }
}
