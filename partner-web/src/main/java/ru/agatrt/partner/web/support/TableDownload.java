package ru.agatrt.partner.web.support;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.reporting.export.Sheet.Column;
import ru.agatrt.partner.reporting.export.TableStream;

/** What a list shows under the same parameters, all of it, in the same order, as CSV or workbook, written while it is read. */
public abstract class TableDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final Pattern file;

    @Inject
    private transient AddressParameters parameters;
    @Inject
    private transient ReaderLanguage reader;

    /** @param path expression of the address after the servlet's own, without its ending */
    protected TableDownload(String path) {
        file = Pattern.compile(path + "\\.(csv|xlsx)");
    }

    /**
     * What is handed over.
     *
     * @param name   of the file, without its ending
     * @param title  of the sheet
     * @param rows   how many there are; a workbook has {@link TableStream#MOST_ROWS} at most
     * @param writer writes them all
     */
    public record Table(String name, String title, List<Column> columns, long rows, Consumer<TableStream> writer) {
    }

    /**
     * Asks for everything that can be wrong before the first byte, so that a refusal is still told in words.
     *
     * @param path as matched
     */
    protected abstract Table table(Matcher path);

    protected final AddressParameters parameters() {
        return parameters;
    }

    protected final ReaderLanguage reader() {
        return reader;
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = String.valueOf(request.getPathInfo());
        Matcher path = file.matcher(asked);
        if (!path.matches()) {
            throw new NotFound("FILE_NOT_FOUND", "path", asked);
        }
        Table table = table(path);
        String ending = path.group(path.groupCount());
        boolean workbook = ending.equals("xlsx");
        if (workbook && table.rows() > TableStream.MOST_ROWS) {
            throw new InvalidInput("EXPORT_ROWS", "rows", table.rows(), "max", TableStream.MOST_ROWS);
        }
        response.setContentType(workbook ? TableStream.XLSX : TableStream.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + table.name() + '.' + ending + '"');
        try (TableStream out = workbook ? TableStream.xlsx(response.getOutputStream(), table.title(), table.columns())
                : TableStream.csv(response.getOutputStream(), table.columns())) {
            table.writer().accept(out);
        }
    }
}
