package ru.agatrt.partner.web.receivable;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.receivable.DebtFilter;
import ru.agatrt.partner.receivable.DebtRow;
import ru.agatrt.partner.receivable.Debts;
import ru.agatrt.partner.reporting.export.Sheet.Column;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.reporting.export.TableStream;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code GET /files/receivables/register.{csv|xlsx}}: what the register shows under the same parameters, all of it. */
@WebServlet("/files/receivables/*")
public class DebtsDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/register\\.(csv|xlsx)");

    @EJB
    private transient Debts debts;
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
        DebtFilter filter = DebtParameters.filter(parameters);
        PageRequest order = parameters.list(path, DebtParameters.NAMES).request();
        // Before the first byte: whatever is wrong with the request can still be answered in words.
        long rows = debts.count(filter);
        boolean workbook = file.group(1).equals("xlsx");
        if (workbook && rows > TableStream.MOST_ROWS) {
            throw new InvalidInput("EXPORT_ROWS", "rows", rows, "max", TableStream.MOST_ROWS);
        }
        Locale locale = reader.getLocale();
        response.setContentType(workbook ? TableStream.XLSX : TableStream.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"receivables-" + debts.day(filter) + '.' + file.group(1) + '"');
        try (TableStream out = workbook ? TableStream.xlsx(response.getOutputStream(), Messages.text(locale, "debts.title"), columns(locale))
                : TableStream.csv(response.getOutputStream(), columns(locale))) {
            debts.each(filter, order, row -> out.row(cells(row, locale)));
        }
    }

    private static List<Column> columns(Locale locale) {
        return List.of(column(locale, "code", Kind.TEXT, 12), column(locale, "partner", Kind.TEXT, 36), column(locale, "manager", Kind.TEXT, 14),
                column(locale, "creditor", Kind.TEXT, 30), column(locale, "document", Kind.TEXT, 22), column(locale, "due", Kind.DAY, 12),
                column(locale, "days", Kind.COUNT, 10), column(locale, "amount", Kind.MONEY, 18), column(locale, "outstanding", Kind.MONEY, 18),
                column(locale, "asOf", Kind.DAY, 12));
    }

    private static Object[] cells(DebtRow row, Locale locale) {
        return new Object[] {row.partner().value(), row.partnerName(), row.manager(),
            row.creditorName() == null ? Messages.text(locale, "debts.vendor") : row.creditorName(), row.document().documentNo(), row.document().dueOn(),
            Math.max(0, row.daysOverdue()), row.document().amount(), row.document().outstanding(), row.document().asOf()};
    }

    private static Column column(Locale locale, String key, Kind kind, int width) {
        return new Column(Messages.text(locale, "debts.column." + key), kind, width);
    }
}
