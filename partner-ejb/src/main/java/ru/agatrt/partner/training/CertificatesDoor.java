package ru.agatrt.partner.training;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.code;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.oneOf;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Problems;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.StagedRow;

/**
 * Certificates of specialists, file kind {@code certificates}. The person is found or noted among the people of the partner; the
 * fact itself holds no name.
 */
@ApplicationScoped
public class CertificatesDoor implements FactDoor {

    private static final FactTable TABLE = FactTable.of("certificate",
            FactColumn.key("partner_code", reference(Reference.PARTNER)).storedAs("partner_id"),
            FactColumn.key("certificate_no", code(60)),
            FactColumn.required("person", reference(Reference.PERSON)).storedAs("person_id"),
            FactColumn.required("track", oneOf("SALES", "TECHNICAL")),
            FactColumn.required("issued_on", date()),
            FactColumn.required("valid_until", date()));

    @Override
    public String kind() {
        return "certificates";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void check(StagedRow row, Problems problems) {
        LocalDate first = row.date("issued_on").orElse(null);
        LocalDate last = row.date("valid_until").orElse(null);
        if (first != null && last != null && last.isBefore(first)) {
            problems.add("valid_until", "ENDS_BEFORE_START");
        }
    }
}
