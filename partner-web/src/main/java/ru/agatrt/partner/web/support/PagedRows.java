package ru.agatrt.partner.web.support;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;

/** A list page by page from a facade; the page read tells the total too, so that the list costs one call and not two. */
public class PagedRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** Reads a page; serializable, because the model lives in the view. */
    public interface Source<T> extends Function<PageRequest, Page<T>>, Serializable {
    }

    /** Names a row. */
    public interface Key<T> extends Function<T, String>, Serializable {
    }

    private final Source<T> source;
    private final Key<T> key;

    public PagedRows(Source<T> source, Key<T> key) {
        this.source = source;
        this.key = key;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return getRowCount();
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        Page<T> page = page(first, pageSize, sort);
        if (page.items().isEmpty() && first > 0) {
            page = page(0, pageSize, sort);
        }
        setRowCount((int) Math.min(Integer.MAX_VALUE, page.total()));
        return page.items();
    }

    private Page<T> page(int first, int pageSize, Map<String, SortMeta> sort) {
        SortMeta by = sort.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
        return source.apply(new PageRequest(first, pageSize, by == null ? null : by.getField(),
                by == null || by.getOrder() != SortOrder.DESCENDING));
    }

    @Override
    public String getRowKey(T row) {
        return key.apply(row);
    }

    @Override
    public T getRowData(String rowKey) {
        List<T> shown = getWrappedData();
        return shown == null ? null : shown.stream().filter(row -> key.apply(row).equals(rowKey)).findFirst().orElse(null);
    }
}
