package ru.agatrt.partner.kernel.fact;

/**
 * A check over all rows of a file at once, as SQL over the staging table {@code import_stage}: {@code file_line},
 * {@code outcome} (0 while a row is good) and every SQL column of the {@link FactTable}; rows that were good so far and
 * whose references are known have their ids.
 *
 * @param column column of the file that is named in the error
 * @param code   code of the error
 * @param sql    SELECT of {@code file_line} and of a JSON object with the arguments of the sentence (a date as
 *               {@code {"date": "2026-01-31"}}), for each row to reject
 */
public record SetCheck(String column, String code, String sql) {
}
