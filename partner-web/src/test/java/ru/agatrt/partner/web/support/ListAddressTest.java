package ru.agatrt.partner.web.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;

class ListAddressTest {

    private static ListAddress at(String sort, int page) {
        return new ListAddress("/console/deals", Map.of("text", "ПР & 1"), sort, page, 25);
    }

    @Test
    void anAddressSaysWhatIsNotAsUsual() {
        assertEquals("/console/deals?text=%D0%9F%D0%A0+%26+1", at(null, 1).here());
        assertEquals("/console/deals?text=%D0%9F%D0%A0+%26+1&sort=-stake&page=3", at("-stake", 3).here());
        assertEquals("/console/deals", new ListAddress("/console/deals", Map.of(), null, 1, 25).here());
        assertEquals("/console/deals?rows=50", new ListAddress("/console/deals", Map.of(), null, 1, 50).here());
    }

    @ParameterizedTest
    @CsvSource({", stake", "stake, -stake", "-stake, stake", "-dealNo, stake"})
    void theHeadOfAColumnTurnsTheOrder(String sort, String next) {
        assertEquals("/console/deals?text=%D0%9F%D0%A0+%26+1&sort=" + next, at(sort, 4).sortedBy("stake"));
    }

    @Test
    void anotherFilterBeginsAtTheFirstPage() {
        assertEquals("/console/deals?text=%D0%9F%D0%A0+%26+1&state=COUNTED&sort=stake", at("stake", 4).with("state", "COUNTED"));
        assertEquals("/console/deals?sort=stake", at("stake", 4).with("text", ""));
        assertEquals("/console/deals?sort=stake", at("stake", 4).unfiltered());
        assertEquals("/files/x.csv?text=%D0%9F%D0%A0+%26+1&sort=stake", at("stake", 4).download("/files/x.csv"));
        assertEquals(Map.of("text", "ПР & 1", "sort", "stake", "page", "4"), at("stake", 4).parameters());
    }

    @Test
    void theOrderIsToldToTheFacadeAndToReaders() {
        assertEquals(new PageRequest(75, 25, "stake", false), at("-stake", 4).request());
        assertEquals(new PageRequest(0, 25, null, true), at(null, 1).request());
        assertEquals("descending", at("-stake", 1).ariaSort("stake"));
        assertEquals("ascending", at("stake", 1).ariaSort("stake"));
        assertNull(at("stake", 1).ariaSort("dealNo"));
    }

    @Test
    void aPageBeyondTheEndIsTheLast() {
        ListPage<Integer> read = at(null, 9).read(request -> new Page<>(
                IntStream.range(request.offset(), Math.min(60, request.offset() + request.limit())).boxed().toList(), 60));
        assertEquals(List.of(50, 51, 52, 53, 54, 55, 56, 57, 58, 59), read.items());
        assertEquals("51–60 of 60, page 3 of 3", read.first() + "–" + read.last() + " of " + read.total() + ", page " + read.address().page() + " of " + read.pages());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, '[1]'", "1, 3, '[1, 2, 3]'", "1, 400, '[1, 2, 3, 0, 400]'", "200, 400, '[1, 0, 198, 199, 200, 201, 202, 0, 400]'", "4, 5, '[1, 2, 3, 4, 5]'"})
    void farPagesAreAGap(int page, int pages, String links) {
        assertEquals(links, new ListPage<>(new Page<>(List.of(1), pages * 25L), at(null, page)).links().toString());
    }

    @ParameterizedTest
    @CsvSource({"0, 25, PAGE", "-1, 25, PAGE", "1000001, 25, PAGE", "1, 24, ROWS", "1, 500, ROWS"})
    void pagesAndRowsHaveBounds(int page, int rows, String code) {
        assertEquals(code, assertThrows(InvalidInput.class, () -> new ListAddress("/", Map.of(), null, page, rows)).code());
    }
}
