package ru.agatrt.partner.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Companies and articles that the lines refer to. Invented, with right check digits. */
public final class Masters {

    public static final int PARTNERS = 500;
    public static final int PRODUCTS = 200;

    private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    private Masters() {
    }

    /** @param number 0 to {@link #PRODUCTS} - 1 */
    public static String product(int number) {
        return String.format(Locale.ROOT, "BX-%04d", number + 1);
    }

    public static Path writePartners(Path file) throws IOException {
        StringBuilder rows = new StringBuilder("code;legal_name;short_name;inn;country;region;directions;cooperation_since;agreement_no;"
                + "agreement_signed_on;manager\n");
        for (int n = 0; n < PARTNERS; n++) {
            rows.append(Market.OF_IMPORTS.partner(n)).append(";ООО «Замер ").append(n + 1).append("»;Замер ").append(n + 1).append(';').append(inn(900_001 + n))
                    .append(";RU;Свердловская область;RETAIL;2020-01-01;З-").append(n + 1).append(";2020-01-01;manager\n");
        }
        return Files.writeString(file, rows);
    }

    public static Path writeProducts(Path file) throws IOException {
        StringBuilder rows = new StringBuilder("code;name;group;kind;own_manufacture\n");
        for (int n = 0; n < PRODUCTS; n++) {
            rows.append(product(n)).append(";Изделие ").append(n + 1).append(";AGAT_UX;EQUIPMENT;").append(n % 5 == 0 ? "no" : "yes").append('\n');
        }
        return Files.writeString(file, rows);
    }

    /**
     * Ten digits with a right check digit, under a tax office that does not exist.
     *
     * @param number of at most six digits
     */
    static String inn(int number) {
        String digits = String.format(Locale.ROOT, "979%06d", number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += INN_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + sum % 11 % 10;
    }
}
