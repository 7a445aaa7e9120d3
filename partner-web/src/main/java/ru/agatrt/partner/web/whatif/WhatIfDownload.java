package ru.agatrt.partner.web.whatif;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.reporting.export.TableStream;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.whatif.WhatIfFilter;
import ru.agatrt.partner.whatif.WhatIfs;

/** {@code GET /files/what-if/{id}/partners.{csv|xlsx}}: what the page lists under the same filter, all of it, worst first. */
@WebServlet("/files/what-if/*")
public class WhatIfDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([0-9a-f-]{36})/partners\\.(csv|xlsx)");

    @EJB
    private transient WhatIfs whatIfs;
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
        String id = file.group(1);
        WhatIfFilter filter = WhatIfParameters.filter(parameters);
        // Before the first byte: whatever is wrong with the request can still be answered in words.
        String name = "what-if-" + whatIfs.get(id).halfYear() + '.' + file.group(2);
        long rows = whatIfs.count(id, filter);
        boolean workbook = file.group(2).equals("xlsx");
        if (workbook && rows > TableStream.MOST_ROWS) {
            throw new InvalidInput("EXPORT_ROWS", "rows", rows, "max", TableStream.MOST_ROWS);
        }
        WhatIfTable table = new WhatIfTable(reader.getLocale());
        response.setContentType(workbook ? TableStream.XLSX : TableStream.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + '"');
        try (TableStream out = workbook ? TableStream.xlsx(response.getOutputStream(), table.name(), table.columns())
                : TableStream.csv(response.getOutputStream(), table.columns())) {
            whatIfs.each(id, filter, row -> out.row(table.cells(row)));
        }
    }
}
