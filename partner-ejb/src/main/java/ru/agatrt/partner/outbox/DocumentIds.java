package ru.agatrt.partner.outbox;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** Ids of attached documents as a JSON array. */
final class DocumentIds {

    private DocumentIds() {
    }

    static String write(List<String> ids) {
        return Json.createArrayBuilder(ids).build().toString();
    }

    /** @param json {@code null} for none */
    static List<String> read(String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
        }
    }
}
