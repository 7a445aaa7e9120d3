package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import ru.agatrt.partner.correction.Corrections;
import ru.agatrt.partner.correction.FactKind;
import ru.agatrt.partner.correction.FactRecord;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.web.support.AddressParameters;

/** {@code …/record?kind=…&key=…}: one fact with every version known of it. */
@Named("recordPage")
@RequestScoped
public class RecordPage {

    /** What a partner sees only with the benefit of the portal. */
    private static final Set<FactKind> GUARDED = EnumSet.of(FactKind.PURCHASE, FactKind.DEBT);

    @EJB
    private Corrections corrections;
    @Inject
    private CompanyScope company;
    @Inject
    private AddressParameters parameters;

    private FactKind kind;
    private FactRecord record;

    /**
     * @throws ru.agatrt.partner.kernel.NotFound when the company has no such fact
     * @throws InvalidInput {@code PARAMETER_MISSING}, {@code PARAMETER_CHOICE}
     */
    public void load() {
        company.getCard();
        parameters.required("kind");
        kind = parameters.constant("kind", FactKind.class);
        String key = parameters.required("key");
        if (!isClosed()) {
            record = corrections.record(company.code(), kind, key);
        }
    }

    public boolean isClosed() {
        return GUARDED.contains(kind) && company.isClosed();
    }

    public FactRecord getRecord() {
        return record;
    }

    /** Whether a value differs from that of the version before. */
    public boolean changed(int version, String field) {
        return version + 1 < record.versions().size()
                && !Objects.equals(record.versions().get(version).fields().get(field), record.versions().get(version + 1).fields().get(field));
    }
}
