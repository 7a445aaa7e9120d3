package ru.agatrt.partner.program.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.ProductGroup;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.program.CellKey;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.EditionRemark;
import ru.agatrt.partner.program.EditionTable;
import ru.agatrt.partner.program.EditionTables;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.program.VolumeRule;

/**
 * What the cells of an edition say together. Blocking: a cell is missing, a threshold is missing where one is required, a
 * company without authorization would get more than an authorized one, the first purchase differs by status. A
 * warning: a higher status asks for less or gives less, which the program may want but seldom does.
 */
public final class EditionChecks {

    /** Each one above the one before (§2.1). */
    private static final List<StatusCode> LADDER = List.of(StatusCode.AUTHORIZED, StatusCode.SILVER, StatusCode.GOLD);

    private final Map<CellKey, CellValue> cells;
    private final List<EditionRemark> remarks = new ArrayList<>();

    private EditionChecks(EditionTables edition) {
        cells = edition.cells();
    }

    /** Blocking remarks first. */
    public static List<EditionRemark> of(EditionTables edition) {
        EditionChecks checks = new EditionChecks(edition);
        Set<String> groups = rows(edition.discounts().stream().map(DiscountCell::productGroup).toList());
        Set<String> benefits = rows(edition.benefits().stream().map(b -> b.benefit()).toList());
        checks.missing(groups, benefits);
        checks.thresholds();
        checks.firstPurchase();
        groups.forEach(checks::withoutAuthorization);
        Arrays.stream(Requirement.values()).forEach(checks::requirementLadder);
        groups.forEach(checks::discountLadder);
        checks.remarks.sort(Comparator.comparing(r -> !r.blocking()));
        return List.copyOf(checks.remarks);
    }

    private static Set<String> rows(List<String> rows) {
        return new TreeSet<>(rows);
    }

    private void missing(Set<String> groups, Set<String> benefits) {
        List<CellKey> needed = new ArrayList<>();
        for (StatusCode status : StatusCode.assignable()) {
            Arrays.stream(Requirement.values()).forEach(r -> needed.add(requirementKey(r, status)));
            benefits.forEach(b -> needed.add(new CellKey(EditionTable.BENEFIT, b, status.name())));
        }
        for (StatusCode status : StatusCode.values()) {
            groups.forEach(g -> needed.add(discountKey(g, status)));
        }
        for (boolean own : new boolean[] {true, false}) {
            for (VolumeRule.ProductKind kind : VolumeRule.ProductKind.values()) {
                for (VolumeRule.DealDecision decision : VolumeRule.DealDecision.values()) {
                    needed.add(new VolumeRule(own, kind, decision, null).key());
                }
            }
        }
        needed.stream().filter(key -> !cells.containsKey(key)).forEach(key -> block(key, Text.of("edition.remark.missing", "cell", key)));
    }

    private void thresholds() {
        for (CellValue value : cells.values()) {
            if (value instanceof RequirementCell cell && cell.modality() == Modality.REQUIRED) {
                RequirementKind kind = RequirementKind.of(cell.requirement());
                if (kind == RequirementKind.AMOUNT && cell.amount() == null || kind == RequirementKind.COUNT && cell.count() == null) {
                    block(cell.key(), Text.of("edition.remark.noThreshold", "requirement", cell.requirement(), "status", cell.status()));
                }
            }
        }
    }

    /** One purchase opens every status (§3.1): what is asked for must not depend on which one is looked at. */
    private void firstPurchase() {
        List<BigDecimal> amounts = StatusCode.assignable().stream().map(s -> requirement(Requirement.FIRST_PURCHASE, s))
                .filter(Objects::nonNull).map(RequirementCell::amount).filter(Objects::nonNull).distinct().toList();
        if (amounts.size() > 1) {
            block(requirementKey(Requirement.FIRST_PURCHASE, StatusCode.AUTHORIZED), Text.of("edition.remark.firstPurchase", "amounts", amounts));
        }
    }

    private void withoutAuthorization(String group) {
        BigDecimal none = percent(group, StatusCode.NONE);
        BigDecimal authorized = percent(group, StatusCode.AUTHORIZED);
        if (none != null && authorized != null && none.compareTo(authorized) > 0) {
            block(discountKey(group, StatusCode.NONE), Text.of("edition.remark.noneAboveAuthorized", "group", named(group),
                    "none", plain(none), "authorized", plain(authorized)));
        }
    }

    private void requirementLadder(Requirement requirement) {
        List<RequirementCell> steps = LADDER.stream().map(s -> requirement(requirement, s)).filter(Objects::nonNull)
                .filter(c -> c.modality() == Modality.REQUIRED).toList();
        for (int i = 1; i < steps.size(); i++) {
            RequirementCell lower = steps.get(i - 1);
            RequirementCell higher = steps.get(i);
            if (less(higher, lower, RequirementCell::amount) || less(higher, lower, c -> c.count() == null ? null : BigDecimal.valueOf(c.count()))) {
                warn(higher.key(), Text.of("edition.remark.lessAbove", "requirement", requirement, "higher", higher.status(), "lower", lower.status()));
            }
        }
        for (int i = 1; i < LADDER.size(); i++) {
            RequirementCell lower = requirement(requirement, LADDER.get(i - 1));
            RequirementCell higher = requirement(requirement, LADDER.get(i));
            if (lower != null && higher != null && lower.modality() == Modality.REQUIRED && higher.modality() != Modality.REQUIRED) {
                warn(higher.key(), Text.of("edition.remark.notAskedAbove", "requirement", requirement, "higher", higher.status(), "lower", lower.status()));
            }
        }
    }

    private static boolean less(RequirementCell higher, RequirementCell lower, Function<RequirementCell, BigDecimal> of) {
        return of.apply(higher) != null && of.apply(lower) != null && of.apply(higher).compareTo(of.apply(lower)) < 0;
    }

    private void discountLadder(String group) {
        for (int i = 1; i < LADDER.size(); i++) {
            BigDecimal lower = percent(group, LADDER.get(i - 1));
            BigDecimal higher = percent(group, LADDER.get(i));
            if (lower != null && higher != null && higher.compareTo(lower) < 0) {
                warn(discountKey(group, LADDER.get(i)), Text.of("edition.remark.discountLessAbove", "group", named(group),
                        "higher", LADDER.get(i), "lower", LADDER.get(i - 1)));
            }
        }
    }

    private RequirementCell requirement(Requirement requirement, StatusCode status) {
        return (RequirementCell) cells.get(requirementKey(requirement, status));
    }

    private BigDecimal percent(String group, StatusCode status) {
        return cells.get(discountKey(group, status)) instanceof DiscountCell cell ? cell.percent() : null;
    }

    private static Object named(String group) {
        return Arrays.stream(ProductGroup.values()).filter(g -> g.name().equals(group)).findFirst().<Object>map(g -> g).orElse(group);
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    private static CellKey requirementKey(Requirement requirement, StatusCode status) {
        return new CellKey(EditionTable.REQUIREMENT, requirement.name(), status.name());
    }

    private static CellKey discountKey(String group, StatusCode status) {
        return new CellKey(EditionTable.DISCOUNT, group, status.name());
    }

    private void block(CellKey cell, Text sentence) {
        remarks.add(new EditionRemark(true, cell, sentence));
    }

    private void warn(CellKey cell, Text sentence) {
        remarks.add(new EditionRemark(false, cell, sentence));
    }
}
