package ru.agatrt.partner.launcher.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Accounts of an embedded server. Only the owner gets rights here; what the others may do in the schema is granted table
 * by table by the migrations.
 *
 * @param schema name of the database
 * @param owner  account that migrates: all rights within the schema
 * @param plain  accounts that start without rights, with the server-wide rights they need ("" for none)
 */
public record Accounts(String schema, String owner, Map<String, String> plain) {

    public static final String BOOK_OWNER = "book_owner";
    public static final String BOOK_APPLICATION = "partner_app";
    public static final String BOOK_CDC = "partner_cdc";
    public static final String WAREHOUSE_OWNER = "warehouse_owner";
    public static final String WAREHOUSE_SINK = "warehouse_sink";
    public static final String WAREHOUSE_ETL = "warehouse_etl";
    public static final String WAREHOUSE_READER = "warehouse_reader";

    /** Change data capture reads the binlog of the whole server, which MariaDB grants only server-wide. */
    private static final String REPLICATION = "RELOAD, SHOW DATABASES, LOCK TABLES, REPLICATION SLAVE, BINLOG MONITOR";

    public static Accounts book() {
        return new Accounts("book", BOOK_OWNER, Map.of(BOOK_APPLICATION, "", BOOK_CDC, REPLICATION));
    }

    public static Accounts warehouse() {
        return new Accounts("warehouse", WAREHOUSE_OWNER,
                Map.of(WAREHOUSE_SINK, "", WAREHOUSE_ETL, "", WAREHOUSE_READER, ""));
    }

    /**
     * Statements for the server's init file, one a line as the server wants it. Each may run again after a crash.
     *
     * @param password gives an account's password; free of quotes
     */
    List<String> statements(UnaryOperator<String> password) {
        List<String> sql = new ArrayList<>();
        // Password hashes have no business in the binlog, which other programs read.
        sql.add("SET SESSION sql_log_bin = 0;");
        // The anonymous account shadows 'user'@'%' for connections from this machine.
        sql.add("DROP USER IF EXISTS ''@'localhost';");
        sql.add("ALTER USER 'root'@'localhost' IDENTIFIED BY '" + password.apply(schema + "_root") + "';");
        sql.add("DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> 'localhost' OR User = '';");
        sql.add("FLUSH PRIVILEGES;");
        sql.add("CREATE DATABASE IF NOT EXISTS " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;");
        sql.add(create(owner, password));
        sql.add("GRANT ALL ON " + schema + ".* TO '" + owner + "'@'%' WITH GRANT OPTION;");
        plain.forEach((name, rights) -> {
            sql.add(create(name, password));
            if (!rights.isEmpty()) {
                sql.add("GRANT " + rights + " ON *.* TO '" + name + "'@'%';");
            }
        });
        return sql;
    }

    private static String create(String name, UnaryOperator<String> password) {
        return "CREATE OR REPLACE USER '" + name + "'@'%' IDENTIFIED BY '" + password.apply(name) + "';";
    }
}
