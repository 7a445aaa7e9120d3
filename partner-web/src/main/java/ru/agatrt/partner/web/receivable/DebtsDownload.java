package ru.agatrt.partner.web.receivable;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.receivable.DebtFilter;
import ru.agatrt.partner.receivable.DebtRow;
import ru.agatrt.partner.receivable.Debts;
import ru.agatrt.partner.reporting.export.Sheet.Column;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.TableDownload;

/** {@code GET /files/receivables/register.{csv|xlsx}}: what the register shows under the same parameters, all of it. */
@WebServlet("/files/receivables/*")
public class DebtsDownload extends TableDownload {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Debts debts;

    public DebtsDownload() {
        super("/register");
    }

    @Override
    protected Table table(Matcher path) {
        DebtFilter filter = DebtParameters.filter(parameters());
        PageRequest order = parameters().list(path.group(), DebtParameters.NAMES).request();
        Locale locale = reader().getLocale();
        return new Table("receivables-" + debts.day(filter), Messages.text(locale, "debts.title"), columns(locale), debts.count(filter),
                out -> debts.each(filter, order, row -> out.row(cells(row, locale))));
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
