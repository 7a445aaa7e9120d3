package ru.agatrt.partner.receivable;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.code;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.money;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Problems;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.SetCheck;
import ru.agatrt.partner.kernel.fact.StagedRow;

/**
 * Receivables, file kind {@code receivables}: the full picture of each creditor the file names, on its {@code as_of}. The creditor
 * is {@code VENDOR} or the code of a company that is a distributor.
 */
@ApplicationScoped
public class ReceivablesDoor implements FactDoor {

    /** The vendor as a creditor. */
    public static final String VENDOR = "VENDOR";

    private static final FactTable TABLE = FactTable.of("receivable",
            FactColumn.key("partner_code", reference(Reference.PARTNER)).storedAs("partner_id"),
            FactColumn.key("creditor", code(40)),
            FactColumn.key("document_no", code(60)),
            FactColumn.required("due_on", date()),
            FactColumn.required("amount", money()),
            FactColumn.required("outstanding", money()),
            FactColumn.key("as_of", date())).asPictureOf("creditor", "as_of");

    private static final String UNKNOWN_CREDITOR = """
            SELECT s.file_line, JSON_OBJECT('value', s.creditor) AS args FROM import_stage s
             WHERE s.outcome = 0 AND s.creditor <> 'VENDOR'
               AND NOT EXISTS (SELECT 1 FROM partner p WHERE p.code = s.creditor)""";

    @Override
    public String kind() {
        return "receivables";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void check(StagedRow row, Problems problems) {
        BigDecimal amount = row.number("amount").orElse(null);
        BigDecimal outstanding = row.number("outstanding").orElse(null);
        if (amount != null && outstanding != null && outstanding.compareTo(amount) > 0) {
            problems.add("outstanding", "OUTSTANDING_ABOVE_AMOUNT");
        }
    }

    @Override
    public List<SetCheck> setChecks() {
        return List.of(new SetCheck("creditor", "UNKNOWN_CREDITOR", UNKNOWN_CREDITOR));
    }
}
