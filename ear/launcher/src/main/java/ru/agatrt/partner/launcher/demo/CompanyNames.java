package ru.agatrt.partner.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Coined names of telecommunication integrators: a stem and an ending, each pair used once. */
final class CompanyNames {

    private static final List<String> STEMS = List.of("Кедро", "Сосно", "Луго", "Снего", "Янтаро", "Озеро", "Рудо", "Камено",
            "Лесо", "Степо", "Ладо", "Яро", "Светло", "Северо", "Юго", "Волно", "Ветро", "Грано", "Бело", "Верхне", "Нижне", "Заречно",
            "Горно", "Поморо", "Урало", "Обь", "Двино", "Камо", "Окско", "Тайго");
    private static final List<String> ENDINGS = List.of("тел", "ком", "связь", "лайн", "фон", "телеком", "сеть", "линк", "вокс",
            "голос", "сигнал", "коннект");
    private static final List<String> KINDS = List.of("", "", "", " Интеграция", " Системы", " Проект", " Сервис", " Технологии");
    private static final Map<Character, String> LATIN = Map.ofEntries(Map.entry('а', "a"), Map.entry('б', "b"),
            Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('д', "d"), Map.entry('е', "e"), Map.entry('ё', "e"),
            Map.entry('ж', "zh"), Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('й', "y"), Map.entry('к', "k"),
            Map.entry('л', "l"), Map.entry('м', "m"), Map.entry('н', "n"), Map.entry('о', "o"), Map.entry('п', "p"),
            Map.entry('р', "r"), Map.entry('с', "s"), Map.entry('т', "t"), Map.entry('у', "u"), Map.entry('ф', "f"),
            Map.entry('х', "kh"), Map.entry('ц', "ts"), Map.entry('ч', "ch"), Map.entry('ш', "sh"), Map.entry('щ', "shch"),
            Map.entry('ъ', ""), Map.entry('ы', "y"), Map.entry('ь', ""), Map.entry('э', "e"), Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private CompanyNames() {
    }

    /** Short names without legal form, all different; enough for every partner. */
    static List<String> all(Dice dice) {
        List<String> names = new ArrayList<>();
        for (String stem : STEMS) {
            for (String ending : ENDINGS) {
                names.add(stem + ending + dice.pick(KINDS));
            }
        }
        return dice.shuffled(names);
    }

    /** Address of a site in the reserved zone {@code .example}. */
    static String website(String shortName) {
        StringBuilder host = new StringBuilder();
        for (char c : shortName.toLowerCase(Locale.ROOT).toCharArray()) {
            host.append(c == ' ' ? "-" : LATIN.getOrDefault(c, ""));
        }
        return "https://" + host + ".example";
    }
}
