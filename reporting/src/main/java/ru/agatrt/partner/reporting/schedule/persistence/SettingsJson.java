package ru.agatrt.partner.reporting.schedule.persistence;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts by name, and lists of texts, as they stand in a row. */
final class SettingsJson {

    private SettingsJson() {
    }

    /** Names in order, so that the same is the same text. */
    static String object(Map<String, String> texts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(texts).forEach(object::add);
        return object.build().toString();
    }

    static Map<String, String> object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            Map<String, String> texts = new TreeMap<>();
            reader.readObject().forEach((name, value) -> texts.put(name, ((JsonString) value).getString()));
            return texts;
        }
    }

    static String array(List<String> texts) {
        return Json.createArrayBuilder(texts).build().toString();
    }

    static List<String> array(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
        }
    }
}
