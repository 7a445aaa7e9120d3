package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.reporting.export.TableStream;
import ru.agatrt.partner.review.ProposalFilter;
import ru.agatrt.partner.review.ReviewView;
import ru.agatrt.partner.review.Reviews;
import ru.agatrt.partner.review.Workbench;
import ru.agatrt.partner.review.WorkbenchRow;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code GET /files/reviews/{id}/proposals.{csv|xlsx}}: what the workbench shows under the same parameters, all of it, in the same order. */
@WebServlet("/files/reviews/*")
public class ReviewDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([0-9a-f-]{36})/proposals\\.(csv|xlsx)");

    @EJB
    private transient Reviews reviews;
    @EJB
    private transient Workbench workbench;
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
        ReviewView review = reviews.get(file.group(1));
        ProposalFilter filter = ReviewFilters.parse(parameters, null);
        PageRequest order = parameters.list(path, ReviewFilters.NAMES).request();
        // Before the first byte: whatever is wrong with the request can still be answered in words.
        Page<WorkbenchRow> first = workbench.rows(review.id(), filter, at(0, order));
        boolean workbook = file.group(2).equals("xlsx");
        if (workbook && first.total() > TableStream.MOST_ROWS) {
            throw new InvalidInput("EXPORT_ROWS", "rows", first.total(), "max", TableStream.MOST_ROWS);
        }
        ProposalColumns table = new ProposalColumns(reader.getLocale());
        response.setContentType(workbook ? TableStream.XLSX : TableStream.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"proposals-" + review.halfYear() + '.' + file.group(2) + '"');
        try (TableStream out = workbook ? TableStream.xlsx(response.getOutputStream(), table.name(), table.columns())
                : TableStream.csv(response.getOutputStream(), table.columns())) {
            Page<WorkbenchRow> page = first;
            for (int offset = 0; !page.items().isEmpty(); offset += PageRequest.MAX_LIMIT) {
                page.items().forEach(row -> out.row(table.cells(row)));
                page = offset + PageRequest.MAX_LIMIT >= first.total() ? new Page<>(List.of(), first.total())
                        : workbench.rows(review.id(), filter, at(offset + PageRequest.MAX_LIMIT, order));
            }
        }
    }

    private static PageRequest at(int offset, PageRequest order) {
        return new PageRequest(offset, PageRequest.MAX_LIMIT, order.sort(), order.ascending());
    }
}
