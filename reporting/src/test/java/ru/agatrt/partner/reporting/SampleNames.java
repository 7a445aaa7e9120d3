package ru.agatrt.partner.reporting;

/** Names as they come, long ones among them, for documents that people look at. */
public final class SampleNames {

    private static final String[] NAMES = {
        "ООО «Связь-Интеграция Поволжье»", "АО «Телеком-Сервис»", "ООО «Системы связи и информатизации Дальневосточного региона»",
        "ИП Константинопольский Александр Владимирович", "ООО «Ромашка»", "ПАО «Уральский завод средств связи имени 50-летия Октября»",
        "Межрегиональное объединение поставщиков телекоммуникационного оборудования, системных интеграторов и сервисных центров Сибири и Дальнего Востока "
                + "(общество с ограниченной ответственностью)",
        "Телекоммуникацияоборудованиеснабжениесбытпроектмонтаж-Ltd."};
    private static final String[] REGIONS = {"Республика Татарстан", "г. Москва", "Ханты-Мансийский автономный округ – Югра", "Приморский край"};
    private static final String[] MANAGERS = {"Мария Орлова", "Константин Преображенский-Задунайский", null};

    private SampleNames() {
    }

    public static String code(int number) {
        return "P-%05d".formatted(number + 1);
    }

    public static String name(int number) {
        return NAMES[number % NAMES.length];
    }

    public static String region(int number) {
        return REGIONS[number % REGIONS.length];
    }

    /** @return {@code null} for some: nobody is named */
    public static String manager(int number) {
        return MANAGERS[number % MANAGERS.length];
    }
}
