package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The vendor's articles and their list prices by year. */
final class Catalogue {

    private static final List<Product> PRODUCTS = List.of(
            equipment("UX-1405", "IP-АТС «Агат UX» 1405, стартовый комплект", "AGAT_UX", "58823.52"),
            equipment("UX-3410", "IP-АТС «Агат UX» 3410, до 100 абонентов", "AGAT_UX", "186000.00"),
            equipment("UX-3420", "IP-АТС «Агат UX» 3420, до 250 абонентов", "AGAT_UX", "342000.00"),
            equipment("UX-3440", "IP-АТС «Агат UX» 3440, до 500 абонентов", "AGAT_UX", "618000.00"),
            equipment("UX-5100", "IP-АТС «Агат UX» 5100, отказоустойчивая пара", "AGAT_UX", "1240000.00"),
            software("UX-L10", "Лицензия «Агат UX» на 10 портов SIP", "AGAT_UX", "18400.00"),
            equipment("CU-7210", "IP-АТС «Агат CU» 7210", "AGAT_CU", "96000.00"),
            equipment("CU-7212", "IP-АТС «Агат CU» 7212", "AGAT_CU", "148000.00"),
            equipment("CU-7240", "IP-АТС «Агат CU» 7240, контакт-центр", "AGAT_CU", "410000.00"),
            equipment("CU-7260", "IP-АТС «Агат CU» 7260, распределённый контакт-центр", "AGAT_CU", "760000.00"),
            software("CU-LOP", "Лицензия «Агат CU» на рабочее место оператора", "AGAT_CU", "26200.00"),
            equipment("SI-100", "ПАК «Спрут-Информ» 100", "SPRUT_INFORM", "240000.00"),
            equipment("SI-300", "ПАК «Спрут-Информ» 300", "SPRUT_INFORM", "520000.00"),
            equipment("SI-700", "ПАК «Спрут-Информ» 700", "SPRUT_INFORM", "980000.00"),
            software("SI-LSC", "Лицензия «Спрут-Информ» на сценарий оповещения", "SPRUT_INFORM", "44000.00"),
            equipment("SP-704", "ПАК «Спрут» 7, 4 канала", "SPRUT", "64000.00"),
            equipment("SP-716", "ПАК «Спрут» 7, 16 каналов", "SPRUT", "158000.00"),
            equipment("SP-760", "ПАК «Спрут» 7, 60 каналов E1", "SPRUT", "388000.00"),
            software("SP-LCH", "Лицензия «Спрут» на канал записи", "SPRUT", "9800.00"),
            equipment("MD-E1", "Модуль потока E1", "MODULES", "38600.00"),
            equipment("MD-FXS8", "Модуль 8 абонентских линий FXS", "MODULES", "21400.00"),
            equipment("MD-FXO8", "Модуль 8 городских линий FXO", "MODULES", "23800.00"),
            equipment("MD-PSU", "Блок питания резервный", "MODULES", "17999.90"),
            equipment("MD-KEY", "Ключ аппаратный активации модуля", "MODULES", "500.00"),
            equipment("OL-9P", "Плата «Ольха-9P»", "OLHA", "28200.00"),
            equipment("OL-11P", "Плата «Ольха-11P»", "OLHA", "46800.00"),
            equipment("OL-E1", "Плата «Ольха» потока E1", "OLHA", "74600.00"),
            software("OL-KEY", "Ключ канала «Ольха»", "OLHA", "310.00"),
            service("DP-BASE", "Внедрение базовое", "DEPLOYMENT", "45000.00"),
            service("DP-PRO", "Внедрение расширенное с обследованием", "DEPLOYMENT", "120000.00"),
            service("DP-DAY", "Выезд инженера, день", "DEPLOYMENT", "32500.00"),
            service("JS-STD", "Совместная поддержка, год, рабочие часы", "JOINT_SUPPORT", "64000.00"),
            service("JS-EXT", "Совместная поддержка, год, круглосуточно", "JOINT_SUPPORT", "148000.00"),
            equipment("NO-GW", "Шлюз GSM другого изготовителя", "MODULES", "41200.00"),
            equipment("NO-TEL", "Телефон IP другого изготовителя", "MODULES", "6900.00"),
            equipment("NO-HEAD", "Гарнитура оператора другого изготовителя", "MODULES", "4350.50"),
            equipment("NO-UPS", "Источник бесперебойного питания другого изготовителя", "MODULES", "36400.00"),
            software("NO-DB", "Лицензия СУБД другого изготовителя", "MODULES", "88000.00"));

    /** Price level of a year against 2026. Keys cost the same in every year. */
    private static final Map<Integer, BigDecimal> PRICE_LEVEL = Map.of(2022, new BigDecimal("0.78"), 2023, new BigDecimal("0.84"),
            2024, new BigDecimal("0.90"), 2025, new BigDecimal("0.95"), 2026, BigDecimal.ONE);
    private static final BigDecimal PRICE_STEP = new BigDecimal("200.00");
    private static final BigDecimal UNCHANGED_BELOW = new BigDecimal("1000.00");

    private Catalogue() {
    }

    static List<Product> products() {
        return PRODUCTS;
    }

    /** The article with a code; {@link NoSuchElementException} when there is none. */
    static Product product(String code) {
        return PRODUCTS.stream().filter(p -> p.code().equals(code)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("No product " + code));
    }

    /** List price in roubles on a day: that of its year, in steps of 200 roubles for articles with a round price. */
    static BigDecimal listPrice(Product product, LocalDate day) {
        BigDecimal price = product.price();
        if (day.getYear() == 2026 || price.compareTo(UNCHANGED_BELOW) < 0) {
            return price;
        }
        BigDecimal then = price.multiply(PRICE_LEVEL.get(day.getYear()));
        if (!product.roundPrice()) {
            return then.setScale(2, RoundingMode.HALF_UP);
        }
        return then.divide(PRICE_STEP, 0, RoundingMode.HALF_UP).multiply(PRICE_STEP);
    }

    private static Product equipment(String code, String name, String group, String price) {
        return new Product(code, name, group, "EQUIPMENT", new BigDecimal(price));
    }

    private static Product software(String code, String name, String group, String price) {
        return new Product(code, name, group, "SOFTWARE", new BigDecimal(price));
    }

    private static Product service(String code, String name, String group, String price) {
        return new Product(code, name, group, "SERVICE", new BigDecimal(price));
    }
}
