package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.agreement.AgreementView;
import ru.agatrt.partner.agreement.Agreements;
import ru.agatrt.partner.agreement.AmendAgreement;
import ru.agatrt.partner.agreement.ReportCalendar;
import ru.agatrt.partner.agreement.Terms;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/**
 * The dialogs of a manager on an agreement: open while the address names what is to be done ({@code ?do=edit&no=…}), so that they work
 * without scripts. After a refusal a dialog stays open with what was written.
 */
@Named("agreementDialog")
@RequestScoped
public class AgreementDialog {

    private static final Set<String> DEEDS = Set.of("new", "edit", "end", "withdraw");
    private static final String DONE = "agreement.done";

    @EJB
    private Agreements agreements;
    @Inject
    private AgreementsPage page;
    @Inject
    private CompanyScope company;
    @Inject
    private CurrentCaller caller;
    @Inject
    private AddressParameters parameters;
    @Inject
    private ReaderLanguage reader;

    private Part paper;
    private String failure = "";

    /** What is to be done; {@code null} while every dialog is closed, or for whom they are not. */
    public String getDeed() {
        String deed = parameters.text("do");
        boolean known = deed != null && DEEDS.contains(deed) && caller.isMayDecideDeals() && !page.isThen();
        return known && ("new".equals(deed) || getAgreement() != null) ? deed : null;
    }

    /** The one the address names; {@code null} without one. */
    public AgreementView getAgreement() {
        String number = parameters.text("no");
        return page.getList().stream().filter(a -> a.number().equals(number)).findFirst().orElse(null);
    }

    /** What stands in a field: what was sent, else what holds. */
    public String value(String field) {
        if (isSent()) {
            String sent = parameters.text(field);
            return sent == null ? "" : sent;
        }
        Terms t = getAgreement() == null ? null : getAgreement().current().terms();
        if (t == null) {
            return "";
        }
        return switch (field) {
            case "signedOn" -> text(t.signedOn());
            case "lastDay" -> text(t.lastDay());
            case "territory" -> text(t.territory());
            case "calendar" -> text(t.calendar());
            case "dueDays" -> text(t.dueDays());
            case "conditions" -> text(t.conditions());
            default -> "";
        };
    }

    public boolean covers(Direction direction) {
        return isSent() ? parameters.text(direction.name()) != null
                : getAgreement() == null ? company.getCard().directions().contains(direction) : getAgreement().current().terms().directions().contains(direction);
    }

    public Direction[] getDirections() {
        return Direction.values();
    }

    public List<ReportCalendar> getCalendars() {
        return List.of(ReportCalendar.values());
    }

    /** Writes what the fields say. */
    public void save() throws IOException {
        attempt("saved", () -> {
            Set<Direction> directions = EnumSet.noneOf(Direction.class);
            for (Direction each : Direction.values()) {
                if (parameters.text(each.name()) != null) {
                    directions.add(each);
                }
            }
            amend(new Terms(parameters.day("signedOn"), parameters.day("lastDay"), directions, parameters.text("territory"),
                    parameters.constant("calendar", ReportCalendar.class), number("dueDays"), lines("conditions")));
        });
    }

    /** Ends the agreement on a day. */
    public void end() throws IOException {
        attempt("ended", () -> {
            if (parameters.day("lastDay") == null) {
                throw new InvalidInput("PARAMETER_MISSING", "name", "lastDay");
            }
            amend(agreements.get(company.code(), parameters.required("no")).current().terms().endingOn(parameters.day("lastDay")));
        });
    }

    /** Takes a person's word back. */
    public void withdraw() throws IOException {
        attempt("withdrawn", () -> agreements.withdraw(company.code(), parameters.required("no"), parameters.text("reason"), seen()));
    }

    private void amend(Terms terms) throws IOException {
        AmendAgreement command = new AmendAgreement(company.code(), parameters.text("no"), terms, parameters.text("reason"), seen());
        if (paper == null || paper.getSize() == 0) {
            agreements.amend(command, null);
        } else {
            try (InputStream bytes = paper.getInputStream()) {
                agreements.amend(command, new Agreements.Paper(paper.getSubmittedFileName(), bytes));
            }
        }
    }

    private interface Deed {
        void run() throws IOException;
    }

    private void attempt(String done, Deed deed) throws IOException {
        try {
            deed.run();
            Faces.setFlashAttribute(DONE, Messages.text(reader.getLocale(), "agreements.done." + done, "number", parameters.text("no")));
            Faces.redirect(company.getBase() + "/agreements");
        } catch (BusinessException refused) {
            failure = Messages.text(reader.getLocale(), refused.code(), refused.args());
        }
    }

    private Instant seen() {
        String seen = parameters.text("seen");
        return seen == null ? null : Instant.parse(seen);
    }

    private Integer number(String name) {
        String value = parameters.text(name);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw new InvalidInput("PARAMETER_NUMBER", "name", name, "value", value);
        }
    }

    /** Browsers end lines in two characters, whatever the reader's system does. */
    private String lines(String name) {
        String text = parameters.text(name);
        return text == null ? null : text.replace("\r\n", "\n");
    }

    private boolean isSent() {
        return Faces.isPostback();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    public Part getPaper() {
        return paper;
    }

    public void setPaper(Part paper) {
        this.paper = paper;
    }

    public String getReason() {
        return value("reason");
    }

    /** Why it was not done; empty when it was. */
    public String getFailure() {
        return failure;
    }

    /** What was just done; empty when nothing was. */
    public String getDone() {
        String done = Faces.getFlashAttribute(DONE);
        return done == null ? "" : done;
    }
}
