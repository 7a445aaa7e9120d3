package ru.agatrt.partner.launcher.demo;

/**
 * Numbers of companies in state registers, with right check digits.
 *
 * <p>Russian numbers carry tax office {@value #OFFICE}, of which no region has one: they are formally valid and belong to nobody.
 */
final class RegistryNumbers {

    static final String OFFICE = "98";

    private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] UNP_WEIGHTS = {29, 23, 19, 17, 13, 7, 5, 3};
    private static final int[] BIN_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] BIN_SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private RegistryNumbers() {
    }

    /** INN of a Russian company, 10 digits. */
    static String inn(String region, int serial) {
        String body = region + OFFICE + "%05d".formatted(serial);
        return body + sum(body, INN_WEIGHTS) % 11 % 10;
    }

    static boolean isInn(String number) {
        return number.matches("\\d{10}") && sum(number, INN_WEIGHTS) % 11 % 10 == lastDigit(number);
    }

    /** KPP of the head office, 9 digits. */
    static String kpp(String region) {
        return region + OFFICE + "01001";
    }

    /** OGRN of a company registered in a year, 13 digits. */
    static String ogrn(int year, String region, int serial) {
        String body = "1%02d%s%s%05d".formatted(year % 100, region, OFFICE, serial);
        return body + Long.parseLong(body) % 11 % 10;
    }

    static boolean isOgrn(String number) {
        return number.matches("1\\d{12}") && Long.parseLong(number.substring(0, 12)) % 11 % 10 == lastDigit(number);
    }

    /** Payer's number of a Belarusian company, 9 digits; serials for which no check digit exists are passed over. */
    static String unp(int serial) {
        for (int next = serial; ; next += 1000) {
            String body = "19%06d".formatted(next);
            int check = sum(body, UNP_WEIGHTS) % 11;
            if (check < 10) {
                return body + check;
            }
        }
    }

    static boolean isUnp(String number) {
        return number.matches("\\d{9}") && sum(number, UNP_WEIGHTS) % 11 == lastDigit(number);
    }

    /** Business identification number of a Kazakh company registered in January of a year, 12 digits. */
    static String bin(int year, int serial) {
        for (int next = serial; ; next += 1000) {
            String body = "%02d0140%05d".formatted(year % 100, next);
            int check = binCheck(body);
            if (check < 10) {
                return body + check;
            }
        }
    }

    static boolean isBin(String number) {
        return number.matches("\\d{12}") && binCheck(number) == lastDigit(number);
    }

    private static int binCheck(String number) {
        int check = sum(number, BIN_WEIGHTS) % 11;
        return check < 10 ? check : sum(number, BIN_SECOND_WEIGHTS) % 11;
    }

    private static int sum(String number, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (number.charAt(i) - '0');
        }
        return sum;
    }

    private static int lastDigit(String number) {
        return number.charAt(number.length() - 1) - '0';
    }
}
