package ru.agatrt.partner.program;

import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in a cell of an edition: compared, written to the trail and shown by its fields. */
public sealed interface CellValue permits RequirementCell, DiscountCell, BenefitCell, VolumeRule, Parameter, Reading, Titles {

    CellKey key();

    /** Names and values as text, in one order; what is not set is left out. Two cells with equal fields say the same. */
    Map<String, String> fields();

    /** Whether the other says the same; {@code null} never does. */
    default boolean saysTheSameAs(CellValue other) {
        return other != null && fields().equals(other.fields());
    }

    /** @param nameThenValue in turn; {@code null} values are left out */
    static Map<String, String> fields(Object... nameThenValue) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < nameThenValue.length; i += 2) {
            if (nameThenValue[i + 1] != null) {
                fields.put((String) nameThenValue[i], nameThenValue[i + 1].toString());
            }
        }
        return fields;
    }
}
