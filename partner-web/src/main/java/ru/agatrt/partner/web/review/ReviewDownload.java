package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.regex.Matcher;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.review.ProposalFilter;
import ru.agatrt.partner.review.ReviewView;
import ru.agatrt.partner.review.Reviews;
import ru.agatrt.partner.review.Workbench;
import ru.agatrt.partner.review.WorkbenchRow;
import ru.agatrt.partner.web.support.TableDownload;

/** {@code GET /files/reviews/{id}/proposals.{csv|xlsx}}: what the workbench shows under the same parameters, all of it, in the same order. */
@WebServlet("/files/reviews/*")
public class ReviewDownload extends TableDownload {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Reviews reviews;
    @EJB
    private transient Workbench workbench;

    public ReviewDownload() {
        super("/([0-9a-f-]{36})/proposals");
    }

    @Override
    protected Table table(Matcher path) {
        ReviewView review = reviews.get(path.group(1));
        ProposalFilter filter = ReviewFilters.parse(parameters(), null);
        PageRequest order = parameters().list(path.group(), ReviewFilters.NAMES).request();
        Page<WorkbenchRow> first = workbench.rows(review.id(), filter, at(0, order));
        ProposalColumns table = new ProposalColumns(reader().getLocale());
        return new Table("proposals-" + review.halfYear(), table.name(), table.columns(), first.total(), out -> {
            Page<WorkbenchRow> page = first;
            for (int offset = 0; !page.items().isEmpty(); offset += PageRequest.MAX_LIMIT) {
                page.items().forEach(row -> out.row(table.cells(row)));
                page = offset + PageRequest.MAX_LIMIT >= first.total() ? new Page<>(List.of(), first.total())
                        : workbench.rows(review.id(), filter, at(offset + PageRequest.MAX_LIMIT, order));
            }
        });
    }

    private static PageRequest at(int offset, PageRequest order) {
        return new PageRequest(offset, PageRequest.MAX_LIMIT, order.sort(), order.ascending());
    }
}
