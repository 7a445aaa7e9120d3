package ru.agatrt.partner.web.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;

/**
 * The address of a list: its filters, order and page, so that a link shows to another person what this one sees. What is
 * as usual is left out.
 *
 * @param path    without parameters
 * @param filters by parameter, in the order of the form
 * @param sort    column, with a minus for downwards; {@code null} for the natural order
 * @param page    from 1
 * @param rows    on a page, one of {@link #ROWS}
 */
public record ListAddress(String path, Map<String, String> filters, String sort, int page, int rows) {

    /** Choices of rows on a page; the first is usual. */
    public static final List<Integer> ROWS = List.of(25, 50, 100);

    private static final int LAST_PAGE = 1_000_000;

    /** @throws InvalidInput {@code PAGE} or {@code ROWS} */
    public ListAddress {
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        if (page < 1 || page > LAST_PAGE) {
            throw new InvalidInput("PAGE", "value", page);
        }
        if (!ROWS.contains(rows)) {
            throw new InvalidInput("ROWS", "value", rows, "known", ROWS);
        }
    }

    /** Reads the page; one beyond the end of the list gives the last. */
    public <T> ListPage<T> read(Function<PageRequest, Page<T>> list) {
        Page<T> read = list.apply(request());
        if (read.items().isEmpty() && read.total() > 0 && page > 1) {
            ListAddress last = new ListAddress(path, filters, sort, (int) ((read.total() + rows - 1) / rows), rows);
            return new ListPage<>(list.apply(last.request()), last);
        }
        return new ListPage<>(read, this);
    }

    /** What a facade is asked for. */
    public PageRequest request() {
        return new PageRequest((page - 1) * rows, rows, column(), !descending());
    }

    /** Column of the order; {@code null} for the natural one. */
    public String column() {
        return descending() ? sort.substring(1) : sort;
    }

    private boolean descending() {
        return sort != null && sort.startsWith("-");
    }

    /** This very page. */
    public String here() {
        return address(filters, sort, page, rows);
    }

    public String at(int otherPage) {
        return address(filters, sort, otherPage, rows);
    }

    public String withRows(int otherRows) {
        return address(filters, sort, 1, otherRows);
    }

    /** Ordered by the column; by the other direction where it is ordered by it already. */
    public String sortedBy(String column) {
        return address(filters, column.equals(sort) ? "-" + column : column, 1, rows);
    }

    /** As {@code aria-sort} wants it; {@code null} for a column the list is not ordered by. */
    public String ariaSort(String column) {
        return !column.equals(column()) ? null : descending() ? "descending" : "ascending";
    }

    /** The first page with another value of a filter; {@code null} or empty takes the filter away. */
    public String with(String filter, String value) {
        Map<String, String> other = new LinkedHashMap<>(filters);
        if (value == null || value.isEmpty()) {
            other.remove(filter);
        } else {
            other.put(filter, value);
        }
        return address(other, sort, 1, rows);
    }

    /** This very page with one parameter more, such as the dialog that is open. */
    public String plus(String name, String value) {
        return here() + (here().indexOf('?') < 0 ? '?' : '&') + encoded(name) + '=' + encoded(value);
    }

    /** Without any filter; order and rows stay. */
    public String unfiltered() {
        return address(Map.of(), sort, 1, rows);
    }

    public boolean isFiltered() {
        return !filters.isEmpty();
    }

    /** Everything the filter leaves, at another path: for the download of the list. */
    public String download(String otherPath) {
        return new ListAddress(otherPath, filters, sort, 1, ROWS.get(0)).here();
    }

    /** Everything the address says, for the hidden fields of a form that comes back to it. */
    public Map<String, String> parameters() {
        return all(filters, sort, page, rows);
    }

    private String address(Map<String, String> wanted, String order, int wantedPage, int wantedRows) {
        StringBuilder address = new StringBuilder(path);
        all(wanted, order, wantedPage, wantedRows).forEach((name, value) -> address.append(address.length() == path.length() ? '?' : '&').append(encoded(name)).append('=').append(encoded(value)));
        return address.toString();
    }

    private static Map<String, String> all(Map<String, String> wanted, String order, int wantedPage, int wantedRows) {
        Map<String, String> all = new LinkedHashMap<>(wanted);
        if (order != null) {
            all.put("sort", order);
        }
        if (wantedRows != ROWS.get(0)) {
            all.put("rows", String.valueOf(wantedRows));
        }
        if (wantedPage > 1) {
            all.put("page", String.valueOf(wantedPage));
        }
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
