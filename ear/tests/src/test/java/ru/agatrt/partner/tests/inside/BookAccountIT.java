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
