package ru.agatrt.partner.launcher.demo;

import java.util.List;

/** Invented people: surname, first name, patronymic in agreement of gender. */
final class PersonNames {

    private static final List<String> SURNAMES = List.of("Абрамцев", "Белозёров", "Вершинин", "Горелов", "Дубравин", "Ерёмин",
            "Жданов", "Заречнев", "Игнатов", "Калужин", "Ладогин", "Малинин", "Невзоров", "Озерков", "Полянин", "Рябинин", "Савушкин",
            "Тихомиров", "Уваров", "Фомин", "Хлебников", "Черёмухин", "Шелестов", "Юдин", "Ясенев");
    private static final List<String> MEN = List.of("Алексей", "Артём", "Владимир", "Глеб", "Денис", "Евгений", "Игорь", "Кирилл",
            "Максим", "Никита", "Олег", "Павел", "Роман", "Сергей", "Тимофей");
    private static final List<String> WOMEN = List.of("Анна", "Вера", "Галина", "Дарья", "Елена", "Жанна", "Ирина", "Ксения",
            "Людмила", "Марина", "Надежда", "Ольга", "Полина", "Светлана", "Юлия");
    private static final List<String> FATHERS = List.of("Александров", "Борисов", "Викторов", "Иванов", "Константинов", "Львов",
            "Михайлов", "Николаев", "Петров", "Романов", "Степанов", "Фёдоров");

    private PersonNames() {
    }

    static String next(Dice dice) {
        boolean woman = dice.chance(450);
        return dice.pick(SURNAMES) + (woman ? "а" : "") + ' ' + dice.pick(woman ? WOMEN : MEN) + ' '
                + dice.pick(FATHERS) + (woman ? "на" : "ич");
    }
}
