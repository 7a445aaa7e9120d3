package ru.agatrt.partner.web.deviation;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.primefaces.PrimeFaces;
import org.primefaces.model.LazyDataModel;
import ru.agatrt.partner.deviation.DeviationClass;
import ru.agatrt.partner.deviation.DeviationFilter;
import ru.agatrt.partner.deviation.DeviationGround;
import ru.agatrt.partner.deviation.DeviationRow;
import ru.agatrt.partner.deviation.DeviationTotals;
import ru.agatrt.partner.deviation.Deviations;
import ru.agatrt.partner.deviation.Explanation;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.ProductGroup;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.PagedRows;
import ru.agatrt.partner.web.support.Say;

/** {@code /console/deviations}: the register narrowed by what stands in the address, and what people say about its lines. */
@Named("deviations")
@ViewScoped
public class DeviationsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    @EJB
    private Deviations register;
    @Inject
    private Say say;
    @Inject
    private CurrentCaller caller;

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private transient DeviationTotals totals;
    private transient Map<Long, DeviationGround> grounds;
    private LazyDataModel<DeviationRow> rows;
    private List<DeviationRow> chosen = new ArrayList<>();
    private List<DeviationRow> explained = List.of();
    private String text;
    private String fault;

    /** Reads the filters of the address. */
    public void load() {
        DeviationParameters.NAMES.forEach(name -> {
            String value = Faces.getRequestParameter(name);
            if (value != null && !value.isBlank()) {
                parameters.put(name, value.strip());
            }
        });
        filter();
        rows = new PagedRows<>(page -> register.find(filter(), page), row -> String.valueOf(row.id()));
    }

    private DeviationFilter filter() {
        return DeviationParameters.parse(parameters::get);
    }

    public LazyDataModel<DeviationRow> getRows() {
        return rows;
    }

    public DeviationTotals getTotals() {
        if (totals == null) {
            totals = register.totals(filter());
        }
        return totals;
    }

    /** Classes that occur under this filter, with the number of their lines. */
    public List<DeviationClass> getClasses() {
        return getTotals().byClass().entrySet().stream().filter(e -> e.getValue() > 0).map(Map.Entry::getKey).toList();
    }

    public boolean isUpToDate() {
        return register.upToDate();
    }

    public boolean isFiltered() {
        return !parameters.isEmpty();
    }

    public boolean isMayExplain() {
        return caller.isMayExplain();
    }

    /** On what the judgement of a line rests; read when its row is opened. */
    public DeviationGround ground(DeviationRow row) {
        if (grounds == null) {
            grounds = new LinkedHashMap<>();
        }
        return grounds.computeIfAbsent(row.id(), register::ground);
    }

    public List<Explanation> history(DeviationRow row) {
        return row.explained() ? register.history(row.id()) : List.of();
    }

    /** Opens the dialog for one line. */
    public void open(DeviationRow row) {
        explained = List.of(row);
        text = row.explained() ? row.explanation().text() : null;
        fault = null;
    }

    /** Opens the dialog for the lines ticked. */
    public void openChosen() {
        explained = List.copyOf(chosen);
        text = null;
        fault = null;
        PrimeFaces.current().ajax().addCallbackParam("chosen", !explained.isEmpty());
    }

    public void explain() {
        try {
            register.explain(explained.stream().map(DeviationRow::id).toList(), text);
            Messages.addGlobalInfo("{0}", say.text("deviations.explained", "count", explained.size()));
            chosen = new ArrayList<>();
            totals = null;
            PrimeFaces.current().executeScript("PF('explain').hide()");
        } catch (BusinessException e) {
            fault = say.it(new Text(e.code(), e.args()));
        }
    }

    /** The filter as a query string, for links to files. */
    public String getQuery() {
        return query(parameters);
    }

    /** The same filter with one parameter set anew; an empty value leaves it out. */
    public String with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(parameters);
        if (value == null || value.isEmpty()) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        String query = query(other);
        return query.isEmpty() ? "/console/deviations" : "/console/deviations?" + query;
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public Map<String, String> getParameters() {
        return parameters;
    }

    public DeviationClass[] getKindChoices() {
        return DeviationClass.values();
    }

    public ProductGroup[] getGroupChoices() {
        return ProductGroup.values();
    }

    public List<DeviationRow> getChosen() {
        return chosen;
    }

    public void setChosen(List<DeviationRow> chosen) {
        this.chosen = chosen == null ? new ArrayList<>() : chosen;
    }

    /** Lines the dialog is about. */
    public List<DeviationRow> getExplained() {
        return explained;
    }

    /** The first few of them, to be recognised. */
    public List<DeviationRow> getExplainedShown() {
        return explained.subList(0, Math.min(SHOWN, explained.size()));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getFault() {
        return fault;
    }
}
