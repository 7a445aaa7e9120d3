package ru.agatrt.partner.etl.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host, port and schema of a MariaDB, taken from a JDBC address. Parameters of the address are left out: each process sets
 * the ones it needs.
 */
public record DatabaseAddress(String host, int port, String database) {

    private static final Pattern URL = Pattern.compile("jdbc:mariadb://([^:/?]+|\\[[^]]+])(?::(\\d{1,5}))?/([^?/]+)(?:\\?.*)?");

    /** @throws IllegalArgumentException when the address has another form; the message says which is expected */
    public static DatabaseAddress parse(String jdbcUrl) {
        Matcher matcher = URL.matcher(jdbcUrl);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Expected jdbc:mariadb://host:port/schema, not " + jdbcUrl);
        }
        int port = matcher.group(2) == null ? 3306 : Integer.parseInt(matcher.group(2));
        return new DatabaseAddress(matcher.group(1), port, matcher.group(3));
    }

    public String jdbcUrl(String parameters) {
        return "jdbc:mariadb://" + host + ":" + port + "/" + database + "?" + parameters;
    }
}
