package ru.agatrt.partner.web.review;

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
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.reporting.export.Sheet.Column;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.reporting.export.TableStream;
import ru.agatrt.partner.review.StatusLists;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code GET /files/lists/{number}.{csv|xlsx}}: a published list under the same parameters as its page. */
@WebServlet("/files/lists/*")
public class ListDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/(20\\d\\d-H[12](?:/\\d{1,4})?)\\.(csv|xlsx)");

    @EJB
    private transient StatusLists lists;
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
        String number = file.group(1);
        StatusLists.Filter filter = new StatusLists.Filter(parameters.text("text"), parameters.constant("direction", Direction.class),
                parameters.constant("status", StatusCode.class));
        lists.head(number);
        boolean workbook = file.group(2).equals("xlsx");
        Locale locale = reader.getLocale();
        List<Column> columns = Stream.of("code", "name", "region").map(key -> column(locale, key, Kind.TEXT, 26)).toList();
        columns = Stream.concat(columns.stream(), Stream.of(column(locale, "direction", Kind.TEXT, 34), column(locale, "status", Kind.TEXT, 18),
                column(locale, "from", Kind.DAY, 12), column(locale, "to", Kind.DAY, 12))).toList();
        response.setContentType(workbook ? TableStream.XLSX : TableStream.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"status-list-" + number.replace('/', '-') + '.' + file.group(2) + '"');
        try (TableStream out = workbook ? TableStream.xlsx(response.getOutputStream(), number.replace('/', '-'), columns)
                : TableStream.csv(response.getOutputStream(), columns)) {
            lists.each(number, filter, l -> out.row(l.partner(), l.name(), l.region(), Messages.text(locale, "Direction." + l.direction()),
                    Messages.text(locale, "StatusCode." + l.status()), l.from(), l.lastDay()));
        }
    }

    private static Column column(Locale locale, String key, Kind kind, int width) {
        return new Column(Messages.text(locale, "lists.file." + key), kind, width);
    }
}
