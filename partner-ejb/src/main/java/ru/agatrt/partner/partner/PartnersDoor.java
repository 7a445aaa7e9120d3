package ru.agatrt.partner.partner;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.code;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.directions;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.login;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.RegistryNumber;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Problems;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.SetCheck;
import ru.agatrt.partner.kernel.fact.StagedRow;

/**
 * Companies, file kind {@code partners}. A company met for the first time gets its identity here. Its INN never changes
 * by a file: another legal entity under a known code is a succession, which a director enacts.
 */
@ApplicationScoped
public class PartnersDoor implements FactDoor {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern FOREIGN_TAX_NUMBER = Pattern.compile("[0-9A-Za-z-]{5,12}");
    private static final Pattern KPP = Pattern.compile("\\d{4}[0-9A-Z]{2}\\d{3}");

    private static final FactTable TABLE = FactTable.of("partner_version",
            FactColumn.key("code", reference(Reference.NEW_PARTNER)).storedAs("partner_id"),
            FactColumn.required("legal_name", text(300)),
            FactColumn.required("short_name", text(200)),
            FactColumn.required("inn", code(12)),
            FactColumn.optional("kpp", code(9)),
            FactColumn.optional("ogrn", code(15)),
            FactColumn.optional("country", code(2)).orElse("RU"),
            FactColumn.required("region", text(120)),
            FactColumn.optional("website", code(300)),
            FactColumn.required("directions", directions()),
            FactColumn.optional("cooperation_since", date()),
            FactColumn.optional("agreement_no", code(60)),
            FactColumn.optional("agreement_signed_on", date()),
            FactColumn.optional("manager", login()));

    @Override
    public String kind() {
        return "partners";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void check(StagedRow row, Problems problems) {
        row.text("country").filter(c -> !COUNTRY.matcher(c).matches()).ifPresent(c -> problems.add("country", "COUNTRY", "value", c));
        row.text("website").filter(w -> !isWebAddress(w)).ifPresent(w -> problems.add("website", "WEBSITE_ADDRESS", "value", w));
        if (row.text("country").filter("RU"::equals).isPresent()) {
            row.text("inn").filter(i -> !RegistryNumber.isInn(i)).ifPresent(i -> problems.add("inn", "INN", "value", i));
            row.text("kpp").filter(k -> !KPP.matcher(k).matches()).ifPresent(k -> problems.add("kpp", "KPP", "value", k));
            row.text("ogrn").filter(o -> !RegistryNumber.isOgrn(o)).ifPresent(o -> problems.add("ogrn", "OGRN", "value", o));
        } else {
            row.text("inn").filter(i -> !FOREIGN_TAX_NUMBER.matcher(i).matches())
                    .ifPresent(i -> problems.add("inn", "TAX_NUMBER", "value", i));
            asciiOnly(row, "kpp", problems);
            asciiOnly(row, "ogrn", problems);
        }
    }

    @Override
    public List<SetCheck> setChecks() {
        return List.of(new SetCheck("inn", "INN_CHANGED", """
                SELECT s.file_line, JSON_OBJECT('value', s.inn, 'known', c.inn) AS args
                FROM import_stage s JOIN partner_version c ON c.partner_id = s.partner_id AND c.superseded_at = %s
                WHERE c.inn <> s.inn""".formatted(FactTable.OPEN)));
    }

    /** Registers of other states are taken as they are, but the columns hold ASCII. */
    private static void asciiOnly(StagedRow row, String column, Problems problems) {
        row.text(column).filter(t -> t.chars().anyMatch(c -> c > '~'))
                .ifPresent(t -> problems.add(column, "ASCII", "value", t));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            String scheme = address.getScheme();
            return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) && address.getRawAuthority() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
