package ru.agatrt.partner.launcher.demo;

import java.util.List;

/**
 * Where a partner works.
 *
 * @param country ISO 3166 code: RU, KZ or BY
 * @param code first two digits of Russian register numbers; empty outside Russia
 * @param name name of the region as printed
 */
record Region(String country, String code, String name) {

    static final Region MOSCOW = russian("77", "Москва");
    static final Region SAINT_PETERSBURG = russian("78", "Санкт-Петербург");
    static final Region SVERDLOVSK = russian("66", "Свердловская область");
    static final Region NOVOSIBIRSK = russian("54", "Новосибирская область");
    static final Region KAZAKHSTAN = new Region("KZ", "", "Алматы");
    static final Region BELARUS = new Region("BY", "", "Минск");

    /** Regions of Russia, the ones with more partners named more than once. */
    static final List<Region> RUSSIA = List.of(
            MOSCOW, MOSCOW, MOSCOW, SAINT_PETERSBURG, SAINT_PETERSBURG, SVERDLOVSK, NOVOSIBIRSK,
            russian("16", "Республика Татарстан"), russian("02", "Республика Башкортостан"), russian("24", "Красноярский край"),
            russian("23", "Краснодарский край"), russian("25", "Приморский край"), russian("26", "Ставропольский край"),
            russian("27", "Хабаровский край"), russian("59", "Пермский край"), russian("31", "Белгородская область"),
            russian("34", "Волгоградская область"), russian("35", "Вологодская область"), russian("36", "Воронежская область"),
            russian("38", "Иркутская область"), russian("39", "Калининградская область"), russian("42", "Кемеровская область — Кузбасс"),
            russian("43", "Кировская область"), russian("50", "Московская область"), russian("52", "Нижегородская область"),
            russian("55", "Омская область"), russian("56", "Оренбургская область"), russian("61", "Ростовская область"),
            russian("62", "Рязанская область"), russian("63", "Самарская область"), russian("64", "Саратовская область"),
            russian("70", "Томская область"), russian("71", "Тульская область"), russian("72", "Тюменская область"),
            russian("74", "Челябинская область"), russian("76", "Ярославская область"),
            russian("86", "Ханты-Мансийский автономный округ — Югра"));

    static Region russian(String code, String name) {
        return new Region("RU", code, name);
    }
}
