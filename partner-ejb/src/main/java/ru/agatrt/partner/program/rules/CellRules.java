package ru.agatrt.partner.program.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.BenefitCell;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Parameter;
import ru.agatrt.partner.program.Reading;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.program.Titles;
import ru.agatrt.partner.program.VolumeRule;

/** What one cell may say for itself. What several cells say together is looked at by {@link EditionChecks}. */
public final class CellRules {

    /** The column of the book holds seventeen digits before the point. */
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("99999999999999999.99");
    private static final BigDecimal ALL = new BigDecimal("100.00");
    private static final int LARGEST_COUNT = 9999;
    private static final int CLAUSE = 60;
    private static final int TITLE = 200;
    private static final int SENTENCE = 1000;
    private static final Pattern DAY = Pattern.compile("\\d\\d-\\d\\d");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\d]{1,20}");

    private CellRules() {
    }

    /**
     * The wish as it is kept: amounts with two decimals, texts without spaces around them, and no threshold where nothing
     * is required.
     *
     * @param present what stands in the cell; {@code null} for a new reading
     * @throws InvalidInput what the cell must not say
     */
    public static CellValue kept(CellValue present, CellValue wish) {
        if (wish instanceof RequirementCell cell) {
            return requirement((RequirementCell) present, cell);
        } else if (wish instanceof DiscountCell cell) {
            return discount((DiscountCell) present, cell);
        } else if (wish instanceof BenefitCell cell) {
            requireSet(cell.sign(), "sign");
            return new BenefitCell(cell.status(), cell.benefit(), cell.sign(), ((BenefitCell) present).sortOrder());
        } else if (wish instanceof VolumeRule rule) {
            requireSet(rule.bucket(), "bucket");
            return rule;
        } else if (wish instanceof Parameter parameter) {
            return parameter((Parameter) present, parameter);
        } else if (wish instanceof Reading reading) {
            return reading(reading);
        }
        Titles titles = (Titles) wish;
        return new Titles(text("titleRu", titles.titleRu(), TITLE), text("titleEn", titles.titleEn(), TITLE));
    }

    private static RequirementCell requirement(RequirementCell present, RequirementCell wish) {
        requireSet(wish.modality(), "modality");
        String clause = text("clause", wish.clause(), CLAUSE);
        RequirementKind kind = RequirementKind.of(wish.requirement());
        if (wish.amount() != null && kind != RequirementKind.AMOUNT || wish.count() != null && kind != RequirementKind.COUNT) {
            throw new InvalidInput("CELL_NO_THRESHOLD", "requirement", wish.requirement());
        }
        if (wish.individual() && wish.requirement() != Requirement.PURCHASE_VOLUME) {
            throw new InvalidInput("CELL_NOT_INDIVIDUAL", "requirement", wish.requirement());
        }
        if (wish.siteOptional() && wish.requirement() != Requirement.WEBSITE) {
            throw new InvalidInput("CELL_NOT_SITE", "requirement", wish.requirement());
        }
        boolean asked = wish.modality() != Modality.NOT_REQUIRED;
        return new RequirementCell(wish.status(), wish.requirement(), wish.modality(), asked ? amount(wish.amount()) : null,
                asked ? count(wish.count()) : null, asked && wish.individual(), asked && wish.siteOptional(), clause, present.sortOrder());
    }

    private static BigDecimal amount(BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2 || amount.compareTo(LARGEST_AMOUNT) > 0) {
            throw new InvalidInput("CELL_AMOUNT", "value", amount);
        }
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static Integer count(Integer count) {
        if (count != null && (count < 1 || count > LARGEST_COUNT)) {
            throw new InvalidInput("CELL_COUNT", "value", count, "max", LARGEST_COUNT);
        }
        return count;
    }

    private static DiscountCell discount(DiscountCell present, DiscountCell wish) {
        BigDecimal percent = wish.percent();
        if (percent == null && wish.status() != StatusCode.PROJECT) {
            throw new InvalidInput("CELL_BY_PROJECT");
        }
        if (percent != null && (percent.signum() < 0 || percent.compareTo(ALL) > 0 || percent.stripTrailingZeros().scale() > 2)) {
            throw new InvalidInput("CELL_PERCENT", "value", percent.toPlainString());
        }
        return new DiscountCell(wish.status(), wish.productGroup(), percent == null ? null : percent.setScale(2, RoundingMode.UNNECESSARY),
                present.sortOrder());
    }

    private static Parameter parameter(Parameter present, Parameter wish) {
        String clause = text("clause", wish.clause(), CLAUSE);
        String value = wish.value() == null ? "" : wish.value().strip();
        if (isDay(present)) {
            requireDay(value);
        } else if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < 1) {
            throw new InvalidInput("CELL_COUNT", "value", value, "max", LARGEST_COUNT);
        } else {
            value = Integer.toString(Integer.parseInt(value));
        }
        return new Parameter(wish.name(), value, clause);
    }

    /** Whether the parameter is a day of every year; otherwise it is a number. */
    public static boolean isDay(Parameter parameter) {
        return DAY.matcher(parameter.value()).matches();
    }

    private static void requireDay(String value) {
        try {
            if (DAY.matcher(value).matches() && MonthDay.parse("--" + value).isValidYear(2023)) {
                return;
            }
        } catch (DateTimeException noSuchDay) {
            throw new InvalidInput("CELL_DAY", "value", value);
        }
        throw new InvalidInput("CELL_DAY", "value", value);
    }

    private static Reading reading(Reading wish) {
        String code = wish.code() == null ? "" : wish.code().strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw new InvalidInput("READING_CODE", "value", code);
        }
        return new Reading(code, text("about", wish.about(), CLAUSE), text("textRu", wish.textRu(), SENTENCE),
                text("textEn", wish.textEn(), SENTENCE));
    }

    private static String text(String field, String value, int max) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty() || text.length() > max) {
            throw new InvalidInput("CELL_TEXT", "field", field, "max", max);
        }
        return text;
    }

    private static void requireSet(Object value, String field) {
        if (value == null) {
            throw new InvalidInput("CELL_NOT_SET", "field", field);
        }
    }
}
