package ru.agatrt.partner.launcher.demo;

import java.util.List;

/** Invented end customers and the small companies that buy from distributors. */
final class CustomerNames {

    private static final List<String> KINDS = List.of("Городская больница", "Технический университет", "Водоканал", "Теплосеть",
            "Аэропорт", "Речной порт", "Машиностроительный завод", "Горно-обогатительный комбинат", "Контакт-центр", "Ситуационный центр",
            "Администрация города", "Единая дежурно-диспетчерская служба", "Энергосбыт", "Торговый дом");
    private static final List<String> TOWNS = List.of("Верхнелесск", "Озёрноморск", "Кедрополье", "Заречинск", "Новоборск",
            "Светлоярск-на-Ладе", "Камнегорск", "Степнинск", "Тихоречье", "Приладожск-Южный", "Усть-Ветка", "Луговинск");
    private static final List<String> SHOPS = List.of("АТС-Монтаж", "Офис-Телефон", "Слаботочка", "Кабельщик", "Телефонный мастер",
            "Сетевой двор", "Связист", "Монтажный участок", "Голос-Сервис", "Диспетчер");

    private CustomerNames() {
    }

    static String customer(Dice dice) {
        return dice.pick(KINDS) + ", г. " + dice.pick(TOWNS);
    }

    static String dealer(Dice dice) {
        return "ООО «" + dice.pick(SHOPS) + ' ' + dice.pick(TOWNS) + "»";
    }
}
