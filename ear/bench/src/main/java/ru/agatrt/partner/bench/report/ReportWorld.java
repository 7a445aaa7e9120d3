package ru.agatrt.partner.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import ru.agatrt.partner.bench.BenchSystem;
import ru.agatrt.partner.bench.Erp;
import ru.agatrt.partner.bench.Market;
import ru.agatrt.partner.bench.Masters;
import ru.agatrt.partner.bench.ProgramFacts;
import ru.agatrt.partner.bench.PurchaseLines;
import ru.agatrt.partner.launcher.database.Accounts;

/** Companies with everything a report tells of them, imported as any file is, and brought to the warehouse by the pipeline. */
final class ReportWorld {

    /** The half-year that is reported. */
    static final String HALF_YEAR = "2026-H1";

    private static final int LINES_EACH = 30;
    private static final int LINES_EACH_BEFORE = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate FIRST_DAY_BEFORE = LocalDate.of(2024, 7, 1);
    private static final int DAYS = 181;
    private static final int DAYS_BEFORE = 549;
    private static final int SELLER_EACH = 15;
    private static final Duration ARRIVES_WITHIN = Duration.ofMinutes(15);
    private static final long LOOK_MILLIS = 500;
    private static final String[][] GROUPS = {{"AGAT_UX", "EQUIPMENT"}, {"AGAT_CU", "EQUIPMENT"}, {"SPRUT", "EQUIPMENT"}, {"SPRUT_INFORM", "SOFTWARE"},
        {"MODULES", "EQUIPMENT"}, {"OLHA", "EQUIPMENT"}, {"DEPLOYMENT", "SERVICE"}, {"JOINT_SUPPORT", "SERVICE"}};

    private final BenchSystem system;
    private final Market market;

    /** @param partners companies with purchases */
    ReportWorld(BenchSystem system, int partners) {
        this.system = system;
        this.market = new Market("R", partners, FIRST_DAY, DAYS, SELLER_EACH);
    }

    /** Codes of the first so many. */
    List<String> companies(int count) {
        return companies(0, count);
    }

    List<String> companies(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(market::partner).toList();
    }

    int partners() {
        return market.partners();
    }

    /** Lines of the half-year and of the three before. */
    int lines() {
        return market.partners() * (LINES_EACH + LINES_EACH_BEFORE);
    }

    void make() throws Exception {
        send("products", productsOfAllGroups());
        new ProgramFacts(market, 0).importInto(system);
        Market before = new Market("R", market.partners(), FIRST_DAY_BEFORE, DAYS_BEFORE, SELLER_EACH);
        send("purchases", new PurchaseLines(before, "BEFORE", 0, market.partners() * LINES_EACH_BEFORE, false).writeCsv(system.files().resolve("before.csv")));
        send("purchases", new PurchaseLines(market, "REPORTED", 0, market.partners() * LINES_EACH, false).writeCsv(system.files().resolve("lines.csv")));
    }

    /** Of the articles there are already: a correction. */
    private Path productsOfAllGroups() throws IOException {
        StringBuilder rows = new StringBuilder("code;name;group;kind;own_manufacture\n");
        for (int n = 0; n < Masters.PRODUCTS; n++) {
            String[] group = GROUPS[n % GROUPS.length];
            rows.append(Masters.product(n)).append(";Изделие ").append(n + 1).append(';').append(group[0]).append(';').append(group[1]).append(';')
                    .append(n % 5 == 0 ? "no" : "yes").append('\n');
        }
        return Files.writeString(system.files().resolve("products.csv"), rows);
    }

    private void send(String kind, Path file) throws IOException, InterruptedException {
        Erp.Result result = system.erp().await(system.erp().submit(kind, file, null));
        if (!result.state().equals("DONE") || result.rejected() > 0) {
            throw new IllegalStateException(kind + " could not be imported: " + result.body());
        }
        Files.delete(file);
    }

    /** Waits until the warehouse has everything that the book has now. @return seconds */
    double awaitWarehouse() throws Exception {
        long from = System.nanoTime();
        String point = text(system.book().asOwner(), "SELECT UTC_TIMESTAMP(6)");
        while (true) {
            try (Connection warehouse = warehouse()) {
                if ("1".equals(text(warehouse, "SELECT COALESCE(MAX(seen_at) >= '" + point + "', 0) FROM v_freshness"))) {
                    return (System.nanoTime() - from) / 1e9;
                }
            }
            if (System.nanoTime() - from > ARRIVES_WITHIN.toNanos()) {
                throw new IllegalStateException("the warehouse was not filled in " + ARRIVES_WITHIN.toMinutes() + " minutes");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private Connection warehouse() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + system.ports().warehouse() + "/warehouse", Accounts.WAREHOUSE_OWNER,
                system.password(Accounts.WAREHOUSE_OWNER));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (connection; Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
