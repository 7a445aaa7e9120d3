package ru.agatrt.partner.program;

import java.math.BigDecimal;
import java.util.Map;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * One cell of the requirements table (§2).
 *
 * @param amount       threshold in roubles, net of VAT; {@code null} where none
 * @param count        threshold in pieces, persons or months, as the requirement says; {@code null} where none
 * @param individual   the vendor may set another amount for one partner (***)
 * @param siteOptional a partner without a site passes (§3.1)
 * @param clause       where the program document says so
 */
public record RequirementCell(StatusCode status, Requirement requirement, Modality modality, BigDecimal amount, Integer count,
                              boolean individual, boolean siteOptional, String clause, int sortOrder) implements CellValue {

    @Override
    public CellKey key() {
        return new CellKey(EditionTable.REQUIREMENT, requirement.name(), status.name());
    }

    @Override
    public Map<String, String> fields() {
        return CellValue.fields("modality", modality, "amount", amount == null ? null : amount.toPlainString(), "count", count,
                "individual", individual ? true : null, "siteOptional", siteOptional ? true : null, "clause", clause);
    }
}
