package ru.agatrt.partner.web.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ru.agatrt.partner.kernel.Page;

/** One page of a list, ready to be drawn with the links around it. */
public record ListPage<T>(Page<T> page, ListAddress address) {

    private static final int LINKS_BESIDE = 2;

    public List<T> items() {
        return page.items();
    }

    public long total() {
        return page.total();
    }

    public boolean isNone() {
        return page.items().isEmpty();
    }

    public List<Integer> getRowChoices() {
        return ListAddress.ROWS;
    }

    /** Number of the first row shown, from 1. */
    public long first() {
        return isNone() ? 0 : (address.page() - 1L) * address.rows() + 1;
    }

    public long last() {
        return isNone() ? 0 : first() + page.items().size() - 1;
    }

    public int pages() {
        return (int) Math.max(1, (page.total() + address.rows() - 1) / address.rows());
    }

    /** Whether there is anything to choose: another page, or fewer pages by more rows. */
    public boolean isPaged() {
        return page.total() > ListAddress.ROWS.get(0);
    }

    /** Pages with a link of their own: the first, the last, and those beside this one; 0 stands for a gap. */
    public List<Integer> links() {
        int here = address.page();
        int from = Math.max(1, here - LINKS_BESIDE);
        int to = Math.min(pages(), here + LINKS_BESIDE);
        List<Integer> links = new ArrayList<>();
        if (from > 1) {
            links.add(1);
        }
        if (from > 2) {
            links.add(0);
        }
        IntStream.rangeClosed(from, to).forEach(links::add);
        if (to < pages() - 1) {
            links.add(0);
        }
        if (to < pages()) {
            links.add(pages());
        }
        return links;
    }
}
