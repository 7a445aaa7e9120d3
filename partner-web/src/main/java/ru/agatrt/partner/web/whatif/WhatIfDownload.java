package ru.agatrt.partner.web.whatif;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.regex.Matcher;
import ru.agatrt.partner.web.support.TableDownload;
import ru.agatrt.partner.whatif.WhatIfFilter;
import ru.agatrt.partner.whatif.WhatIfs;

/** {@code GET /files/what-if/{id}/partners.{csv|xlsx}}: what the page lists under the same filter, all of it, worst first. */
@WebServlet("/files/what-if/*")
public class WhatIfDownload extends TableDownload {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient WhatIfs whatIfs;

    public WhatIfDownload() {
        super("/([0-9a-f-]{36})/partners");
    }

    @Override
    protected Table table(Matcher path) {
        String id = path.group(1);
        WhatIfFilter filter = WhatIfParameters.filter(parameters());
        WhatIfTable table = new WhatIfTable(reader().getLocale());
        return new Table("what-if-" + whatIfs.get(id).halfYear(), table.name(), table.columns(), whatIfs.count(id, filter),
                out -> whatIfs.each(id, filter, row -> out.row(table.cells(row))));
    }
}
