package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The official price list: one a year for each country; a price that stays is not named again. */
final class PriceList {

    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2026;
    /** The maker sells these itself there, so the vendor's list names no price. */
    private static final List<String> NOT_IN_BELARUS = List.of("NO-DB", "NO-UPS");

    private PriceList() {
    }

    static CsvTable table() {
        CsvTable table = new CsvTable("price-list", "02b-price-list.csv", "product_code;territory;valid_from;list_price");
        for (String country : List.of("RU", "BY", "KZ")) {
            for (Product product : Catalogue.products()) {
                if (!country.equals("BY") || !NOT_IN_BELARUS.contains(product.code())) {
                    add(table, country, product);
                }
            }
        }
        return table;
    }

    private static void add(CsvTable table, String country, Product product) {
        BigDecimal last = null;
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            LocalDate from = LocalDate.of(year, 1, 1);
            BigDecimal price = Catalogue.listPrice(product, from);
            if (!price.equals(last)) {
                table.add(product.code(), country, from, price);
            }
            last = price;
        }
    }
}
