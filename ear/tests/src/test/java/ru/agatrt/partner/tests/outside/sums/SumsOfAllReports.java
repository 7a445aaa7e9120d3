package ru.agatrt.partner.tests.outside.sums;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ru.agatrt.partner.tests.outside.sums.BookSums.Counted;
import ru.agatrt.partner.tests.outside.sums.BookSums.Half;

/** Which reports, half-years and companies are looked at: two half-years whose lists nobody publishes, and companies for every rule. */
public final class SumsOfAllReports {

    private static final List<String> HALF_YEARS = List.of("2026-H1", "2025-H2");
    private static final LocalDate DAY_OF_THE_DEMONSTRATION = LocalDate.of(2026, 7, 16);
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** Gold, silver, distributors, an undecided deal, a large return, a negative volume; and whoever bought from a distributor. */
    private static final List<String> COMPANIES = List.of("P-00001", "P-00002", "P-00004", "P-00005", "P-00008", "P-00015");
    private static final int BUYERS_OF_DISTRIBUTORS = 3;

    private SumsOfAllReports() {
    }

    /**
     * What was found.
     *
     * @param compared    figures
     * @param differences in words; empty when every figure is the book's
     */
    public record Outcome(int compared, List<String> differences) {
    }

    /** Gets a file as finance does. */
    @FunctionalInterface
    public interface Files {
        byte[] get(String path) throws Exception;
    }

    /** @param book with rights to read all of it */
    public static Outcome compare(Files files, Connection book) throws Exception {
        BookSums sums = read(book);
        Found found = new Found();
        for (String name : HALF_YEARS) {
            Half half = Half.of(name);
            new VolumeSums(files, sums, found).compare(half);
            for (String partner : companies(sums, half)) {
                new StatementSums(files, sums, found).compare(partner, half);
            }
            new EventSums(files, sums, found).compare(half);
            new DeviationSums(files, sums, found).compare(half);
        }
        new AgeingSums(files, sums, found).compare(DAY_OF_THE_DEMONSTRATION);
        new AgeingSums(files, sums, found).compare(LocalDate.now(MOSCOW));
        return new Outcome(found.compared(), found.differences());
    }

    private static BookSums read(Connection book) throws SQLException {
        try (book) {
            return new BookSums(BookRows.read(book));
        }
    }

    private static Set<String> companies(BookSums sums, Half half) {
        Set<String> chosen = new LinkedHashSet<>(COMPANIES);
        sums.counted(half).forEach((partner, lines) -> {
            if (chosen.size() < COMPANIES.size() + BUYERS_OF_DISTRIBUTORS && lines.stream().map(Counted::line).anyMatch(line -> line.seller() != null)) {
                chosen.add(partner);
            }
        });
        return chosen;
    }
}
