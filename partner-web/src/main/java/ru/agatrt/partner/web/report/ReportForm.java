package ru.agatrt.partner.web.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.partner.PartnerFilter;
import ru.agatrt.partner.partner.PartnerRow;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportDescription.Parameter;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.catalogue.Reports;
import ru.agatrt.partner.reporting.run.ReportRuns;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.Language;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/**
 * {@code /console/reports/{name}}: what a report is asked with. Looked at in the page, downloaded, or put into the background; before
 * any of these everything is checked, and what is wrong is told at its field.
 */
@Named("reportForm")
@RequestScoped
public class ReportForm {

    private static final int HALF_YEARS = 8;

    /** Where the sentence of a code belongs, when the exception does not name its parameter. */
    private static final Map<String, String> FIELDS = Map.of("HALF_YEAR", "halfYear", "EDITION_MISSING", "halfYear", "STATUS_LIST_NOT_FOUND",
            "halfYear", "PARTNER_CODE", "partner", "PARTNER_NOT_FOUND", "partner", "CERTIFICATE_NONE", "partner", "REPORT_SUPPLEMENT", "supplement");

    @EJB
    private Reports reports;
    @EJB
    private ReportRuns runs;
    @EJB
    private PartnerDirectory directory;
    @Inject
    private AddressParameters parameters;
    @Inject
    private ReaderLanguage reader;
    @Inject
    private Acted acted;
    @Inject
    private Clock clock;

    private final Map<String, String> faults = new HashMap<>();
    private ReportDescription report;
    private String partner;
    private String preview;

    private interface Act {
        void on(ReportRequest checked) throws IOException;
    }

    /** Reads what the address asks for. @throws NotFound {@code REPORT_NOT_FOUND} for a report that there is not, or not for the reader */
    public void load() throws IOException {
        if (parameters.text("show") != null && !Faces.isPostback()) {
            attempt(ReportFormat.PDF, checked -> preview = ReportAddress.file(checked) + "&view=inline");
        }
    }

    public ReportDescription getReport() {
        if (report == null) {
            String name = parameters.text("code");
            report = reports.catalogue(reader.getLocale()).stream().filter(each -> each.name().equals(name)).findFirst()
                    .orElseThrow(() -> new NotFound("REPORT_NOT_FOUND", "report", String.valueOf(name)));
        }
        return report;
    }

    /** Shows the report in the page; the address then says which one. */
    public void show() throws IOException {
        attempt(ReportFormat.PDF, checked -> Faces.redirect(ReportAddress.page(checked, "show", "yes")));
    }

    public void download() throws IOException {
        attempt(getFormat(), checked -> Faces.redirect(ReportAddress.file(checked)));
    }

    /** Puts the report into the background and goes to where one sees how far it is. */
    public void run() throws IOException {
        attempt(getFormat(), checked -> acted.attempt("/console/reports#runs", () -> {
            runs.begin(checked);
            return acted.say("reports.begun", "report", getReport().title());
        }));
    }

    private void attempt(ReportFormat format, Act act) throws IOException {
        ReportRequest checked;
        try {
            checked = reports.check(request(format));
        } catch (BusinessException refused) {
            Object named = refused.args().get("parameter");
            String field = named == null ? FIELDS.getOrDefault(refused.code(), "") : named.toString();
            String own = "reports.fault." + refused.code() + "." + field;
            faults.put(field, Messages.has(reader.getLocale(), own) ? Messages.text(reader.getLocale(), own, refused.args())
                    : Messages.text(reader.getLocale(), refused.code(), refused.args()));
            return;
        }
        act.on(checked);
    }

    private ReportRequest request(ReportFormat format) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : getReport().parameters()) {
            String value = "partner".equals(parameter.name()) ? company() : parameters.text(parameter.name());
            if (value != null) {
                values.put(parameter.name(), value);
            }
        }
        return new ReportRequest(getReport().name(), format, values, Language.of(getLang()).locale());
    }

    /** The code of the company that was named, be it by its name, when there is one such company only. */
    private String company() {
        String typed = getPartner();
        if (typed == null || typed.isBlank()) {
            return null;
        }
        List<PartnerRow> found = directory.find(new PartnerFilter(typed.strip(), null, null, null, null), PageRequest.of(0, 2)).items();
        return found.size() == 1 ? found.get(0).code().value() : typed.strip();
    }

    /** Code of a company that is offered; what was written before is a text already. */
    public String code(Object company) {
        return company instanceof PartnerRow row ? row.code().value() : company == null ? "" : company.toString();
    }

    public boolean has(String parameter) {
        return getReport().parameters().stream().anyMatch(p -> p.name().equals(parameter));
    }

    /** What is wrong with a field; empty: nothing. The field without a name is the form as a whole. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /** Newest first; an older one that was asked for is among them. */
    public List<HalfYear> getHalfYears() {
        List<HalfYear> offered = new ArrayList<>(Stream.iterate(HalfYear.of(LocalDate.now(clock)), HalfYear::previous).limit(HALF_YEARS).toList());
        if (!offered.contains(getHalfYear())) {
            offered.add(getHalfYear());
        }
        return offered;
    }

    /** The one asked for, else the last that is over. */
    public HalfYear getHalfYear() {
        try {
            return Optional.ofNullable(parameters.halfYear("halfYear")).orElseGet(() -> HalfYear.of(LocalDate.now(clock)).previous());
        } catch (BusinessException noHalfYear) {
            return HalfYear.of(LocalDate.now(clock)).previous();
        }
    }

    /** Of the report: what was asked for, else the reader's own. */
    public String getLang() {
        String asked = parameters.text("lang");
        return asked == null ? reader.getCode() : Language.of(asked).code();
    }

    public ReportFormat getFormat() {
        String asked = parameters.text("format");
        return Stream.of(ReportFormat.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(ReportFormat.PDF);
    }

    /** Address of the report to look at; {@code null} until somebody wants to. */
    public String getPreview() {
        return preview;
    }

    /** Code or name as it was written, be it chosen from the list or not. */
    public String getPartner() {
        String written = parameters.text("partner_input");
        return written != null ? written : partner != null ? partner : parameters.text("partner");
    }

    public void setPartner(String partner) {
        this.partner = partner;
    }
}
