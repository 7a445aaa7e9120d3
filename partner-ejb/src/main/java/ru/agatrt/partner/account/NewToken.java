package ru.agatrt.partner.account;

/**
 * A token to be made.
 *
 * @param login whose rights it carries
 * @param label what it is for, 1 to {@value #LONGEST_LABEL} characters
 * @param days  lifetime, 1 to {@value #MOST_DAYS}
 */
public record NewToken(String login, String label, int days) {

    public static final int LONGEST_LABEL = 100;
    public static final int MOST_DAYS = 366;
}
