package ru.agatrt.partner.program;

import java.util.Map;
import ru.agatrt.partner.kernel.StatusCode;

/** One cell of the benefits table (§2, third table). */
public record BenefitCell(StatusCode status, String benefit, Sign sign, int sortOrder) implements CellValue {

    /** {@code +}, {@code -} or «по запросу». */
    public enum Sign {
        YES, NO, ON_REQUEST
    }

    @Override
    public CellKey key() {
        return new CellKey(EditionTable.BENEFIT, benefit, status.name());
    }

    @Override
    public Map<String, String> fields() {
        return CellValue.fields("sign", sign);
    }
}
