package ru.agatrt.partner.tests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.tests.inside.support.RealEar;

/** What the application's own accounts may do in the two databases. */
@ExtendWith(ArquillianExtension.class)
class BookAccountIT {

    private static final String NO_SUCH_RIGHT = "42000";

    @Resource(lookup = "java:app/jdbc/book")
    private DataSource book;

    @Resource(lookup = "java:app/jdbc/warehouse")
    private DataSource warehouse;

    @Deployment
    static Archive<?> deployment() {
        return RealEar.withTests();
    }

    @Test
    void theBookHasTheEditionInForce() throws SQLException {
        try (Connection connection = book.getConnection(); Statement statement = connection.createStatement();
             ResultSet editions = statement.executeQuery("SELECT COUNT(*) FROM program_edition WHERE state = 'IN_FORCE'")) {
            assertTrue(editions.next());
            assertEquals(1, editions.getInt(1));
        }
    }

    @Test
    void factsCannotBeDeleted() {
        assertRefused(book, "DELETE FROM purchase_line");
        assertRefused(book, "TRUNCATE TABLE purchase_line");
    }

    @Test
    void aFactCanOnlyBeSupersededAndNeverBroughtBack() throws SQLException {
        assertRefused(book, "UPDATE purchase_line SET amount = 1");
        assertRefused(book, "UPDATE deal SET counts = TRUE");
        try (Connection connection = book.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO partner (id, code, created_at) VALUES (990001, 'BOOK-IT', '2026-01-01')");
                statement.execute("INSERT INTO product (id, code, created_at) VALUES (990001, 'BOOK-IT', '2026-01-01')");
                statement.execute("INSERT INTO purchase_line (source, document_no, line_no, document_type, partner_id, shipped_on, product_id, quantity, list_price,"
                        + " discount_percent, amount, recorded_at) VALUES ('IT', 'BOOK-IT', 1, 'SHIPMENT', 990001, '2026-01-01', 990001, 1, 1, 0, 1, '2026-01-01')");
                statement.execute("UPDATE purchase_line SET superseded_at = '2026-02-01' WHERE source = 'IT'");
                for (String again : new String[] {"'9999-12-31 23:59:59.999999'", "'2026-03-01'"}) {
                    SQLException refusal = assertThrows(SQLException.class,
                            () -> statement.execute("UPDATE purchase_line SET superseded_at = " + again + " WHERE source = 'IT'"));
                    assertTrue(refusal.getMessage().contains("AP001"), refusal.getMessage());
                }
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void tablesCannotBeChanged() {
        assertRefused(book, "ALTER TABLE partner ADD COLUMN surprise INT");
        assertRefused(book, "DROP TABLE purchase_line");
    }

    @Test
    void theWarehouseIsOnlyRead() {
        assertRefused(warehouse, "DELETE FROM fact_purchase_line");
        assertRefused(warehouse, "CREATE TABLE surprise (id INT)");
    }

    private static void assertRefused(DataSource source, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        assertEquals(NO_SUCH_RIGHT, refusal.getSQLState(), refusal.getMessage());
    }
}
