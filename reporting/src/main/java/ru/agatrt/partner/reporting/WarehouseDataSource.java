package ru.agatrt.partner.reporting;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The warehouse as the application's reading account sees it: SELECT on dimensions, facts and views, nothing else. The
 * pool is small, because a report holds a connection only while it reads its rows and never while it draws, and it
 * starts empty, because the application must start without the warehouse.
 */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/warehouse",
        className = "org.mariadb.jdbc.MariaDbDataSource",
        url = "${MPCONFIG=WAREHOUSE_DB_URL}",
        user = "${MPCONFIG=WAREHOUSE_DB_USER}",
        password = "${MPCONFIG=WAREHOUSE_DB_PASSWORD}",
        minPoolSize = 0,
        initialPoolSize = 0,
        maxPoolSize = 8)
public class WarehouseDataSource {
}
