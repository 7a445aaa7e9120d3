package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.purchase.PurchaseFilter;
import ru.agatrt.partner.purchase.PurchaseTotals;
import ru.agatrt.partner.purchase.Purchases;
import ru.agatrt.partner.reporting.export.TableStream;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.SiteAddress;

/**
 * {@code GET /files/partners/{code}/purchases.{csv|xlsx}}: what the list of purchases shows under the same parameters, all
 * of it, in the same order, written while it is read.
 */
@WebServlet("/files/partners/*")
public class PurchasesDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([^/]+)/purchases\\.(csv|xlsx)");

    @EJB
    private transient Purchases purchases;
    @Inject
    private transient AddressParameters parameters;
    @Inject
    private transient ReaderLanguage reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            throw new NotFound("FILE_NOT_FOUND", "path", path);
        }
        PartnerCode code = new PartnerCode(file.group(1));
        PurchaseFilter filter = PurchaseParameters.filter(parameters);
        PageRequest order = parameters.list(path, PurchaseParameters.NAMES).request();
        Instant knownAt = parameters.moment("knownAt");
        // Before the first byte: whatever is wrong with the request can still be answered in words.
        PurchaseTotals totals = purchases.totals(code, filter, knownAt);
        boolean workbook = file.group(2).equals("xlsx");
        if (workbook && totals.lines() > TableStream.MOST_ROWS) {
            throw new InvalidInput("EXPORT_ROWS", "rows", totals.lines(), "max", TableStream.MOST_ROWS);
        }
        PurchaseTable table = new PurchaseTable(reader.getLocale());
        response.setContentType(workbook ? TableStream.XLSX : TableStream.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"purchases-" + SiteAddress.part(code.value()) + '.' + file.group(2) + '"');
        try (TableStream out = workbook ? TableStream.xlsx(response.getOutputStream(), table.name(), table.columns())
                : TableStream.csv(response.getOutputStream(), table.columns())) {
            purchases.each(code, filter, order, knownAt, row -> out.row(table.cells(row)));
        }
    }
}
