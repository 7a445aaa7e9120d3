package ru.agatrt.partner.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import ru.agatrt.partner.correction.FactKind;
import ru.agatrt.partner.web.support.Formats;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.Say;

/** Names and values of facts in the reader's language. */
@Named("factTexts")
@RequestScoped
public class FactTexts {

    private static final Set<String> MONEY = Set.of("amount", "list_price", "outstanding", "individual_threshold", "budget");

    @Inject
    private ReaderLanguage reader;
    @Inject
    private Say say;

    /** What people call a fact: statuses and requirements have names of their own. */
    public String name(FactKind kind, String name) {
        return switch (kind) {
            case STATUS -> say.named("StatusCode", name);
            case PROOF -> say.named("Requirement", name);
            case SUSPENSION -> "ALL".equals(name) ? say.text("statuses.all") : say.named("Direction", name);
            default -> name;
        };
    }

    public String field(String name) {
        return say.named("fact.field", name);
    }

    /** A dash for nothing. */
    public String value(String field, Object value) {
        Locale locale = reader.getLocale();
        if (value == null) {
            return "–";
        }
        if (value instanceof BigDecimal number) {
            return MONEY.contains(field) ? Formats.money(number, locale) : Formats.number(number, locale);
        }
        return value instanceof LocalDate day ? Formats.date(day) : coded(field, value.toString(), locale);
    }

    private String coded(String field, String value, Locale locale) {
        return switch (field) {
            case "status" -> say.named("StatusCode", value);
            case "direction" -> say.named("Direction", value);
            case "directions" -> Arrays.stream(value.split("\\+")).map(d -> say.named("Direction", d)).collect(Collectors.joining(", "));
            case "cause" -> say.named("Cause", value);
            case "requirement" -> say.named("Requirement", value);
            case "ground" -> say.named("SuspensionGround", value);
            default -> Messages.has(locale, "fact.value." + value) ? say.text("fact.value." + value) : value;
        };
    }
}
