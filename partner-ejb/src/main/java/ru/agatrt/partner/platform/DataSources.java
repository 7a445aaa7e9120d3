package ru.agatrt.partner.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The book of record as the application's own account sees it: no right to change a table. Address and password come
 * from the environment, through MicroProfile Config.
 */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/book",
        className = "org.mariadb.jdbc.MariaDbDataSource",
        url = "${MPCONFIG=PARTNER_DB_URL}",
        user = "${MPCONFIG=PARTNER_DB_USER}",
        password = "${MPCONFIG=PARTNER_DB_PASSWORD}",
        minPoolSize = 4,
        maxPoolSize = 40,
        // A connection is asked whether it lives before it is lent: after a restart of the database all of the pool are dead.
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"})
public class DataSources {
}
