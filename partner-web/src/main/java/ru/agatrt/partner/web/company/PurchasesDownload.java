package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.time.Instant;
import java.util.regex.Matcher;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.purchase.PurchaseFilter;
import ru.agatrt.partner.purchase.Purchases;
import ru.agatrt.partner.web.support.SiteAddress;
import ru.agatrt.partner.web.support.TableDownload;

/**
 * {@code GET /files/partners/{code}/purchases.{csv|xlsx}}: what the list of purchases shows under the same parameters, all
 * of it, in the same order, written while it is read.
 */
@WebServlet("/files/partners/*")
public class PurchasesDownload extends TableDownload {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Purchases purchases;

    public PurchasesDownload() {
        super("/([^/]+)/purchases");
    }

    @Override
    protected Table table(Matcher path) {
        PartnerCode code = new PartnerCode(path.group(1));
        PurchaseFilter filter = PurchaseParameters.filter(parameters());
        PageRequest order = parameters().list(path.group(), PurchaseParameters.NAMES).request();
        Instant knownAt = parameters().moment("knownAt");
        PurchaseTable table = new PurchaseTable(reader().getLocale());
        return new Table("purchases-" + SiteAddress.part(code.value()), table.name(), table.columns(), purchases.totals(code, filter, knownAt).lines(),
                out -> purchases.each(code, filter, order, knownAt, row -> out.row(table.cells(row))));
    }
}
