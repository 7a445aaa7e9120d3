package ru.agatrt.partner.launcher.database;

/**
 * How a program reaches a database.
 *
 * @param url      JDBC address
 * @param user     account
 * @param password its password
 */
public record DatabaseAccess(String url, String user, String password) {

    /** The password stays out of logs and messages. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
