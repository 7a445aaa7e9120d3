package ru.agatrt.partner.web.sanction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.sanction.Entry;
import ru.agatrt.partner.sanction.GroundCode;
import ru.agatrt.partner.sanction.Measure;
import ru.agatrt.partner.sanction.NewViolation;
import ru.agatrt.partner.sanction.SanctionRegister;
import ru.agatrt.partner.sanction.Sanctions;
import ru.agatrt.partner.sanction.Violation;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;

/** Dialogs of the registers: entering a violation, deciding on one, lifting a measure; each open while the address names it. */
@Named("sanctionActs")
@RequestScoped
public class SanctionActs {

    @EJB
    private Sanctions sanctions;
    @EJB
    private SanctionRegister register;
    @Inject
    private AddressParameters parameters;
    @Inject
    private CurrentCaller caller;
    @Inject
    private Acted acted;
    @Inject
    private Clock clock;

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public boolean isRecording() {
        return parameters.text("record") != null;
    }

    /** Day of the violation as written before; empty where nothing was. */
    public String getHappenedOn() {
        String written = parameters.text("happenedOn");
        return written == null ? "" : written;
    }

    /** The violation to be decided; {@code null} while that dialog is closed. */
    public Entry<Violation> getResolved() {
        String number = parameters.text("resolve");
        return number == null ? null : register.violation(number);
    }

    /** The measure to be lifted; {@code null} while that dialog is closed, or when it is over. */
    public Entry<Measure> getLifted() {
        String number = parameters.text("lift");
        Entry<Measure> entry = number == null ? null : register.measure(number);
        return entry != null && isMayLift(entry.value()) ? entry : null;
    }

    /** Whether the present caller may lift it: what only a director applies, only a director lifts. */
    public boolean isMayLift(Measure measure) {
        return register.standing(measure).isOpen() && (!measure.kind().directorOnly() || caller.isDirector());
    }

    /** First day without the measure, as written before; the next day at first. */
    public String getFrom() {
        String written = parameters.text("from");
        return written == null ? getToday().plusDays(1).toString() : written;
    }

    /** Enters a violation as reported. */
    public void record() throws IOException {
        acted.attempt(SanctionsPage.VIOLATIONS, () -> {
            String number = sanctions.report(new NewViolation(new PartnerCode(parameters.required("company")),
                    parameters.constant("why", GroundCode.class), parameters.day("happenedOn"), parameters.text("description"), parameters.text("evidence")));
            return acted.say("sanctions.done.record", "number", number);
        });
    }

    /** Confirms or dismisses. */
    public void resolve() throws IOException {
        String number = parameters.required("resolve");
        acted.attempt(SanctionsPage.VIOLATIONS, () -> {
            boolean confirmed = parameters.constant("decision", Violation.State.class) == Violation.State.CONFIRMED;
            sanctions.resolve(number, confirmed, parameters.text("evidence"));
            return acted.say(confirmed ? "sanctions.done.confirmed" : "sanctions.done.dismissed", "number", number);
        });
    }

    /** Lifts a measure from a day on. */
    public void lift() throws IOException {
        String number = parameters.required("lift");
        acted.attempt(SanctionsPage.MEASURES, () -> {
            sanctions.lift(number, parameters.day("from"), parameters.text("reason"));
            return acted.say("sanctions.done.lifted", "number", number);
        });
    }
}
