package ru.agatrt.partner.web.sanction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.sanction.GroundCode;
import ru.agatrt.partner.sanction.KnownGround;
import ru.agatrt.partner.sanction.Measure;
import ru.agatrt.partner.sanction.MeasureKind;
import ru.agatrt.partner.sanction.NewMeasure;
import ru.agatrt.partner.sanction.SanctionRegister;
import ru.agatrt.partner.sanction.Sanctions;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;

/** {@code /console/sanctions/apply?partner=}: a person applies a measure on a ground that is known. */
@Named("applyMeasure")
@RequestScoped
public class ApplyMeasurePage {

    private static final String OVERDUE = "OVERDUE";

    @EJB
    private Sanctions sanctions;
    @EJB
    private SanctionRegister register;
    @EJB
    private PartnerDirectory partners;
    @Inject
    private AddressParameters parameters;
    @Inject
    private CurrentCaller caller;
    @Inject
    private Acted acted;
    @Inject
    private Clock clock;

    private PartnerCard card;
    private List<KnownGround> grounds;

    /** Reads the company and what is known; once, also where the form comes back. */
    public void load() {
        if (card == null && parameters.text("partner") != null) {
            PartnerCode code = new PartnerCode(parameters.required("partner"));
            card = partners.card(code);
            grounds = register.groundsOf(code);
        }
    }

    /** {@code null} while no company is named. */
    public PartnerCard getCard() {
        load();
        return card;
    }

    public List<KnownGround> getGrounds() {
        load();
        return grounds;
    }

    /** What names a ground in the form: the violation, or receivables as a whole. */
    public String key(KnownGround ground) {
        return ground.violation() == null ? OVERDUE : ground.violation().number();
    }

    /** The ground ticked: what was sent, or the only one there is. */
    public String getChosen() {
        String sent = parameters.text("basis");
        return sent == null && getGrounds().stream().map(this::key).distinct().count() == 1 ? key(getGrounds().get(0)) : sent;
    }

    public MeasureKind[] getKinds() {
        return MeasureKind.values();
    }

    public boolean mayApply(MeasureKind kind) {
        return !kind.directorOnly() || caller.isDirector();
    }

    /** Statuses a retail status may be lowered to. */
    public List<StatusCode> getLower() {
        StatusCode held = getCard().statuses().stream().filter(s -> s.direction() == Direction.RETAIL).map(HeldStatus::status).findFirst()
                .orElse(StatusCode.NONE);
        return List.of(StatusCode.SILVER, StatusCode.AUTHORIZED).stream().filter(s -> s.compareTo(held) < 0).toList();
    }

    /** Directions of the statuses held. */
    public List<Direction> getDirections() {
        return getCard().statuses().stream().map(HeldStatus::direction).distinct().toList();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public String getFrom() {
        String written = parameters.text("from");
        return written == null ? getToday().toString() : written;
    }

    /** Applies it and shows the register of measures. */
    public void apply() throws IOException {
        PartnerCode code = new PartnerCode(parameters.required("partner"));
        acted.attempt(SanctionsPage.MEASURES, () -> {
            MeasureKind kind = parameters.constant("kind", MeasureKind.class);
            String basis = parameters.text("basis");
            boolean overdue = OVERDUE.equals(basis);
            GroundCode ground = basis == null ? null : overdue ? GroundCode.OVERDUE : register.violation(basis).value().ground();
            String number = sanctions.apply(new NewMeasure(code, kind, direction(kind), kind == MeasureKind.LOWER
                    ? parameters.constant("lowerTo", StatusCode.class) : null, parameters.day("from"), parameters.day("to"),
                    kind == MeasureKind.REDUCE_LEADS ? parameters.number("leadsPercent") : null,
                    new Measure.Basis(ground, overdue ? null : basis, parameters.text("reason"), parameters.text("evidence"))));
            return acted.say("sanctions.done.applied", "number", number);
        });
    }

    private Direction direction(MeasureKind kind) {
        return kind == MeasureKind.LOWER ? Direction.RETAIL : kind == MeasureKind.SUSPEND ? parameters.constant("direction", Direction.class) : null;
    }
}
