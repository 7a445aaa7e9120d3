package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import ru.agatrt.partner.kernel.fact.Reference;

/**
 * Ids of companies and articles by code, read once an import. Identities are never deleted, so an id found here stays
 * right; a code not found may have been made known meanwhile and is looked up again under the lock.
 */
final class ReferenceCache {

    private final Connection book;
    private final Map<String, Map<String, Long>> idsByTable = new HashMap<>();

    ReferenceCache(Connection book) {
        this.book = book;
    }

    /** {@code null} when not known, or when the target is not known by a code alone. */
    Long id(Reference target, String code) throws SQLException {
        if (!target.isByCode()) {
            return null;
        }
        Map<String, Long> ids = idsByTable.get(target.table());
        if (ids == null) {
            ids = load(target.table());
            idsByTable.put(target.table(), ids);
        }
        return ids.get(code);
    }

    private Map<String, Long> load(String table) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        try (PreparedStatement statement = book.prepareStatement("SELECT code, id FROM " + table);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getLong(2));
            }
        }
        return ids;
    }
}
