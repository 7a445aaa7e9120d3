package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.reporting.export.Sheet.Column;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.review.StatusLists;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.TableDownload;

/** {@code GET /files/lists/{number}.{csv|xlsx}}: a published list under the same parameters as its page. */
@WebServlet("/files/lists/*")
public class ListDownload extends TableDownload {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient StatusLists lists;

    public ListDownload() {
        super("/(20\\d\\d-H[12](?:/\\d{1,4})?)");
    }

    @Override
    protected Table table(Matcher path) {
        String number = path.group(1);
        StatusLists.Filter filter = new StatusLists.Filter(parameters().text("text"), parameters().constant("direction", Direction.class),
                parameters().constant("status", StatusCode.class));
        lists.head(number);
        Locale locale = reader().getLocale();
        List<Column> columns = List.of(column(locale, "code", Kind.TEXT, 26), column(locale, "name", Kind.TEXT, 26), column(locale, "region", Kind.TEXT, 26),
                column(locale, "direction", Kind.TEXT, 34), column(locale, "status", Kind.TEXT, 18), column(locale, "from", Kind.DAY, 12),
                column(locale, "to", Kind.DAY, 12));
        String name = number.replace('/', '-');
        return new Table("status-list-" + name, name, columns, 0, out -> lists.each(number, filter, l -> out.row(l.partner(), l.name(), l.region(),
                Messages.text(locale, "Direction." + l.direction()), Messages.text(locale, "StatusCode." + l.status()), l.from(), l.lastDay())));
    }

    private static Column column(Locale locale, String key, Kind kind, int width) {
        return new Column(Messages.text(locale, "lists.file." + key), kind, width);
    }
}
