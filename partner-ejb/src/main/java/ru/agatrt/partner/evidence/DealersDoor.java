package ru.agatrt.partner.evidence;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.code;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.RegistryNumber;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Problems;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.StagedRow;

/**
 * Dealers of a distributor (§2.2), file kind {@code dealers}. A dealer is known by its tax number; the file names no
 * country, so numbers of Kazakhstan (12 digits) and Belarus (9 characters) are recognised by their form.
 */
@ApplicationScoped
public class DealersDoor implements FactDoor {

    private static final Pattern BELARUS = Pattern.compile("[0-9A-Z]{2}\\d{7}");

    private static final FactTable TABLE = FactTable.of("dealer",
            FactColumn.key("partner_code", reference(Reference.PARTNER)).storedAs("partner_id"),
            FactColumn.key("dealer_inn", code(12)),
            FactColumn.required("name", text(300)),
            FactColumn.required("since", date()),
            FactColumn.optional("until", date()));

    @Override
    public String kind() {
        return "dealers";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void check(StagedRow row, Problems problems) {
        row.text("dealer_inn").filter(i -> !isTaxNumber(i)).ifPresent(i -> problems.add("dealer_inn", "INN", "value", i));
        LocalDate since = row.date("since").orElse(null);
        LocalDate until = row.date("until").orElse(null);
        if (since != null && until != null && until.isBefore(since)) {
            problems.add("until", "ENDS_BEFORE_START");
        }
    }

    private static boolean isTaxNumber(String text) {
        return RegistryNumber.isInn(text) || RegistryNumber.isKazakhBin(text) || BELARUS.matcher(text).matches();
    }
}
