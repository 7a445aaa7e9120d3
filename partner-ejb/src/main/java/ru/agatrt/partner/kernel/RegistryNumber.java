package ru.agatrt.partner.kernel;

/** Check digits of the registers of companies and taxpayers. */
public final class RegistryNumber {

    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12_FIRST = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12_SECOND = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] KZ_FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] KZ_SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private RegistryNumber() {
    }

    /** INN of a Russian company (10 digits) or entrepreneur (12 digits). */
    public static boolean isInn(String text) {
        if (!digits(text)) {
            return false;
        }
        return switch (text.length()) {
            case 10 -> digit(text, 9) == weighted(text, INN_10) % 11 % 10;
            case 12 -> digit(text, 10) == weighted(text, INN_12_FIRST) % 11 % 10
                    && digit(text, 11) == weighted(text, INN_12_SECOND) % 11 % 10;
            default -> false;
        };
    }

    /** OGRN of a company (13 digits) or OGRNIP of an entrepreneur (15 digits). */
    public static boolean isOgrn(String text) {
        if (!digits(text) || text.length() != 13 && text.length() != 15) {
            return false;
        }
        int last = text.length() - 1;
        long body = Long.parseLong(text.substring(0, last));
        return digit(text, last) == body % (last - 1) % 10;
    }

    /** BIN or IIN of Kazakhstan, 12 digits. */
    public static boolean isKazakhBin(String text) {
        if (!digits(text) || text.length() != 12) {
            return false;
        }
        int check = weighted(text, KZ_FIRST) % 11;
        if (check == 10) {
            check = weighted(text, KZ_SECOND) % 11;
        }
        return check == digit(text, 11);
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }

    private static int weighted(String text, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(text, i);
        }
        return sum;
    }
}
