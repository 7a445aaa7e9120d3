package ru.agatrt.partner.reporting;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The warehouse as the application's reading account sees it: SELECT on dimensions, facts and views, nothing else. The
 * pool is small, because a report holds a connection only while it reads its rows and never while it draws, and it
 * starts empty, because the application must start without the warehouse. A connection is looked at before it is given out:
 * after a restart of the warehouse those of before are dead, and nobody may be handed one.
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
        maxPoolSize = 8,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"})
public class WarehouseDataSource {
}
