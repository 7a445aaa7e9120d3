package ru.agatrt.partner.web.price;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.partner.PartnerFilter;
import ru.agatrt.partner.partner.PartnerRow;
import ru.agatrt.partner.pricing.PriceFilter;
import ru.agatrt.partner.pricing.PriceList;
import ru.agatrt.partner.pricing.PriceRow;
import ru.agatrt.partner.pricing.Prices;
import ru.agatrt.partner.pricing.Quote;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.Say;

/**
 * The price calculator: everything asked for stands in the address ({@code partner}, {@code on}, and {@code product} with
 * {@code quantity} as often as there are lines), so a calculation can be sent as a link. Prices are those of {@code GET /prices/quote}.
 */
@Named("calculator")
@RequestScoped
public class CalculatorPage {

    private static final int MOST_LINES = 50;
    private static final int EMPTY_LINES = 3;
    private static final int CHOICES = 8;
    private static final int ARTICLES = 500;

    @EJB
    private Prices prices;
    @EJB
    private PriceList list;
    @EJB
    private PartnerDirectory directory;
    @Inject
    private CurrentCaller caller;
    @Inject
    private Say say;
    @Inject
    private Clock clock;

    private final List<Line> lines = new ArrayList<>();
    private List<PartnerRow> candidates = List.of();
    private PartnerRow partner;
    private LocalDate on;
    private String asked;

    /**
     * One line of the form.
     *
     * @param quote {@code null} while nothing is asked, or when there is no price
     * @param fault why there is none
     */
    public record Line(String product, String quantity, Quote quote, String fault) {
    }

    public void load() {
        on = day(Faces.getRequestParameter("on"));
        asked = caller.company().map(PartnerCode::value).orElseGet(() -> partnerAsked());
        findPartner();
        String[] products = values("product");
        String[] quantities = values("quantity");
        for (int i = 0; i < Math.min(products.length, MOST_LINES); i++) {
            String quantity = i < quantities.length ? quantities[i].strip() : "";
            if (!products[i].isBlank()) {
                lines.add(line(products[i].strip(), quantity));
            }
        }
    }

    /** What was typed, or the one chosen among those that fit, which comes after it. */
    private static String partnerAsked() {
        String[] typed = values("partner");
        return typed.length == 0 ? "" : typed[typed.length - 1].strip();
    }

    private void findPartner() {
        if (asked.isEmpty()) {
            return;
        }
        List<PartnerRow> found = directory.find(new PartnerFilter(asked, null, null, null, null), PageRequest.of(0, CHOICES)).items();
        partner = found.stream().filter(row -> row.code().value().equals(asked)).findFirst().orElse(found.size() == 1 ? found.get(0) : null);
        candidates = partner == null ? found : List.of();
    }

    private Line line(String product, String quantity) {
        if (partner == null) {
            return new Line(product, quantity, null, null);
        }
        try {
            return new Line(product, quantity, prices.quote(partner.code(), product, number(quantity), on), null);
        } catch (BusinessException e) {
            return new Line(product, quantity, null, say.it(new Text(e.code(), e.args())));
        }
    }

    /** As people type it: comma or point, one piece when left empty. */
    private static BigDecimal number(String text) {
        try {
            return text.isEmpty() ? BigDecimal.ONE : new BigDecimal(text.replace(',', '.').replaceAll("[\\s\\u00a0]", ""));
        } catch (NumberFormatException e) {
            throw new InvalidInput("QUANTITY", "value", text);
        }
    }

    private LocalDate day(String text) {
        if (text == null || text.isBlank()) {
            return LocalDate.now(clock);
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput("PARAMETER_DATE", "name", "on", "value", text);
        }
    }

    private static String[] values(String name) {
        String[] values = Faces.getRequestParameterValues(name);
        return values == null ? new String[0] : values;
    }

    /** Whether the list may be shown to the reader at all. */
    public boolean isOpen() {
        return list.isOpen();
    }

    /** The lines asked for, and some to fill in. */
    public List<Line> getForm() {
        List<Line> form = new ArrayList<>(lines);
        int empty = lines.isEmpty() ? EMPTY_LINES : 1;
        for (int i = 0; i < empty && form.size() < MOST_LINES; i++) {
            form.add(new Line("", "", null, null));
        }
        return form;
    }

    public boolean isCalculated() {
        return partner != null && !lines.isEmpty();
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Sum of the lines with a price, roubles. */
    public BigDecimal getSum() {
        return lines.stream().map(Line::quote).filter(q -> q != null && q.amount() != null).map(Quote::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** Lines without a price. */
    public long getMissing() {
        return lines.stream().filter(line -> line.quote() == null || line.quote().amount() == null).count();
    }

    public boolean isSuspended() {
        return lines.stream().anyMatch(line -> line.quote() != null && line.quote().suspended());
    }

    /** Articles with a price on the day, to choose from. */
    public List<PriceRow> getArticles() {
        Map<String, PriceRow> byCode = new LinkedHashMap<>();
        list.find(new PriceFilter(null, null, null, on), PageRequest.of(0, ARTICLES)).items().forEach(row -> byCode.putIfAbsent(row.product(), row));
        return List.copyOf(byCode.values());
    }

    public PartnerRow getPartner() {
        return partner;
    }

    /** Partners that fit what was typed, when it is not one. */
    public List<PartnerRow> getCandidates() {
        return candidates;
    }

    public boolean isNotFound() {
        return !asked.isEmpty() && partner == null && candidates.isEmpty();
    }

    public LocalDate getOn() {
        return on;
    }

    public String getAsked() {
        return partner == null ? asked : partner.code().value();
    }
}
