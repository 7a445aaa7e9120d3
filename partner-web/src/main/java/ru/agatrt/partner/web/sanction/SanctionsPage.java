package ru.agatrt.partner.web.sanction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.sanction.Entry;
import ru.agatrt.partner.sanction.GroundCode;
import ru.agatrt.partner.sanction.KnownGround;
import ru.agatrt.partner.sanction.Measure;
import ru.agatrt.partner.sanction.MeasureKind;
import ru.agatrt.partner.sanction.MeasureStanding;
import ru.agatrt.partner.sanction.RegisterFilter;
import ru.agatrt.partner.sanction.SanctionRegister;
import ru.agatrt.partner.sanction.Violation;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;

/** {@code /console/sanctions}: known grounds, and beside them the registers of violations and measures. */
@Named("sanctions")
@RequestScoped
public class SanctionsPage {

    static final String GROUNDS = "/console/sanctions";
    static final String VIOLATIONS = "/console/sanctions/violations";
    static final String MEASURES = "/console/sanctions/measures";

    @EJB
    private SanctionRegister register;
    @EJB
    private PartnerDirectory partners;
    @Inject
    private AddressParameters parameters;

    private ListPage<KnownGround> grounds;
    private ListPage<Entry<Violation>> violations;
    private ListPage<Entry<Measure>> measures;
    private Map<Violation.State, Long> violationCounts;
    private Map<MeasureStanding, Long> measureCounts;

    private RegisterFilter filter() {
        return new RegisterFilter(parameters.text("text"), parameters.constant("ground", GroundCode.class), parameters.text("manager"),
                parameters.constant("kind", MeasureKind.class));
    }

    /** Known grounds that the address asks for. */
    public ListPage<KnownGround> getGrounds() {
        if (grounds == null) {
            grounds = parameters.list(GROUNDS, "text", "ground", "manager").read(page -> register.grounds(filter(), page));
        }
        return grounds;
    }

    /** Roubles past due over all grounds that the filter leaves. */
    public BigDecimal getOverdue() {
        return register.overdueTotal(filter());
    }

    public ListPage<Entry<Violation>> getViolations() {
        if (violations == null) {
            violations = parameters.list(VIOLATIONS, "text", "ground", "state", "manager")
                    .read(page -> register.violations(filter(), parameters.constant("state", Violation.State.class), page));
        }
        return violations;
    }

    public ListPage<Entry<Measure>> getMeasures() {
        if (measures == null) {
            measures = parameters.list(MEASURES, "text", "ground", "kind", "standing", "manager")
                    .read(page -> register.measures(filter(), parameters.constant("standing", MeasureStanding.class), page));
        }
        return measures;
    }

    public MeasureStanding standing(Measure measure) {
        return register.standing(measure);
    }

    public long countOf(Violation.State state) {
        if (violationCounts == null) {
            violationCounts = register.violationCounts(filter());
        }
        return violationCounts.getOrDefault(state, 0L);
    }

    public long countIn(MeasureStanding standing) {
        if (measureCounts == null) {
            measureCounts = register.measureCounts(filter());
        }
        return measureCounts.getOrDefault(standing, 0L);
    }

    public GroundCode[] getGroundCodes() {
        return GroundCode.values();
    }

    public MeasureKind[] getKinds() {
        return MeasureKind.values();
    }

    public Violation.State[] getStates() {
        return Violation.State.values();
    }

    public MeasureStanding[] getStandings() {
        return MeasureStanding.values();
    }

    public List<String> getManagers() {
        return partners.managers();
    }
}
