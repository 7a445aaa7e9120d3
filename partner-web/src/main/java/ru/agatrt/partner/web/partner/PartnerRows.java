package ru.agatrt.partner.web.partner;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.partner.PartnerFilter;
import ru.agatrt.partner.partner.PartnerRow;

/** Partners page by page from the book: of ten thousand, only the rows on the screen are read. */
class PartnerRows extends LazyDataModel<PartnerRow> {

    private static final long serialVersionUID = 1L;

    private final PartnerDirectory directory;
    private final String text;
    private final StatusCode status;
    private final Direction direction;
    private final String manager;
    private final String region;

    /** Keeps the parts of the filter, because the model lives in the view and must be serializable. */
    PartnerRows(PartnerDirectory directory, PartnerFilter filter) {
        this.directory = directory;
        this.text = filter.text();
        this.status = filter.status();
        this.direction = filter.direction();
        this.manager = filter.manager();
        this.region = filter.region();
    }

    /** Unknown until a page is read: that tells the total too, so that the list costs one call and not two. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return getRowCount();
    }

    @Override
    public List<PartnerRow> load(int first, int pageSize, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        Page<PartnerRow> page = page(first, pageSize, sort);
        if (page.items().isEmpty() && first > 0) {
            page = page(0, pageSize, sort);
        }
        setRowCount((int) page.total());
        return page.items();
    }

    private Page<PartnerRow> page(int first, int pageSize, Map<String, SortMeta> sort) {
        SortMeta by = sort.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
        return directory.find(new PartnerFilter(text, status, direction, manager, region), new PageRequest(first, pageSize,
                by == null ? null : by.getField(), by == null || by.getOrder() != SortOrder.DESCENDING));
    }

    @Override
    public String getRowKey(PartnerRow row) {
        return row.code().value();
    }

    @Override
    public PartnerRow getRowData(String code) {
        return getWrappedData().stream().filter(row -> row.code().value().equals(code)).findFirst().orElse(null);
    }
}
