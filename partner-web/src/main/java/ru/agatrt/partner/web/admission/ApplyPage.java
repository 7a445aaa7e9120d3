package ru.agatrt.partner.web.admission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.admission.JoiningForm;
import ru.agatrt.partner.admission.NewJoining;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code /apply}: a company asks to join. Each fault stands at its field; what was written stays. */
@Named("applyPage")
@RequestScoped
public class ApplyPage {

    private static final String NUMBER = "joining.number";

    @EJB
    private JoiningForm form;
    @Inject
    private AddressParameters parameters;
    @Inject
    private ReaderLanguage reader;

    private Map<String, String> faults = Map.of();
    private String failure = "";

    public Direction[] getDirections() {
        return Direction.values();
    }

    /** Version of the text agreed to. */
    public String getConsent() {
        return NewJoining.CONSENT;
    }

    /** What was written in a field; empty where nothing was. */
    public String written(String field) {
        String text = parameters.text(field);
        return text == null ? "" : text;
    }

    /** What is wrong with a field, in the reader's language; empty when nothing is. */
    public String fault(String field) {
        String code = faults.get(field);
        return code == null ? "" : Messages.text(reader.getLocale(), code);
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** Why the whole was not taken; empty otherwise. */
    public String getFailure() {
        return failure;
    }

    /** Number of the application just handed in; empty when none was. */
    public String getNumber() {
        String number = Faces.getFlashAttribute(NUMBER);
        return number == null ? "" : number;
    }

    /** Hands in. The field nobody sees is filled in by machines only: they are thanked and nothing is written. */
    public void submit() throws IOException {
        NewJoining joining = new NewJoining(parameters.text("company"), parameters.text("inn"), parameters.text("region"), parameters.text("website"),
                direction(), new NewJoining.Contact(parameters.text("contactName"), parameters.text("contactEmail"), parameters.text("contactPhone")),
                parameters.text("message"), parameters.text("consent"), reader.getCode());
        if (parameters.text("fax") != null) {
            Faces.redirect("/apply");
            return;
        }
        faults = form.faults(joining);
        if (!faults.isEmpty()) {
            return;
        }
        try {
            Faces.setFlashAttribute(NUMBER, form.submit(joining));
            Faces.redirect("/apply");
        } catch (BusinessException refused) {
            failure = Messages.text(reader.getLocale(), refused.code(), refused.args());
        }
    }

    private Direction direction() {
        String chosen = parameters.text("direction");
        return Arrays.stream(Direction.values()).filter(d -> d.name().equals(chosen)).findFirst().orElse(null);
    }
}
