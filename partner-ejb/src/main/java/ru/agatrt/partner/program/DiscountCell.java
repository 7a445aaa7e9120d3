package ru.agatrt.partner.program;

import java.math.BigDecimal;
import java.util.Map;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * Discount from list price of a product group for a status (§2, second table).
 *
 * @param percent 0 to 100; {@code null}: agreed for each project
 */
public record DiscountCell(StatusCode status, String productGroup, BigDecimal percent, int sortOrder) implements CellValue {

    @Override
    public CellKey key() {
        return new CellKey(EditionTable.DISCOUNT, productGroup, status.name());
    }

    @Override
    public Map<String, String> fields() {
        return CellValue.fields("percent", percent == null ? null : percent.toPlainString());
    }
}
