package ru.agatrt.partner.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Set;
import ru.agatrt.partner.kernel.InvalidInput;

/** A JSON object sent in; whatever cannot be understood is refused with the member's name. */
final class JsonBody {

    private final JsonObject members;

    private JsonBody(JsonObject members) {
        this.members = members;
    }

    /**
     * @param known names of the members there may be
     * @throws InvalidInput {@code BODY_NOT_JSON} for anything but an object, {@code BODY_MEMBER} for an unknown member
     */
    static JsonBody parse(String body, Set<String> known) {
        if (body == null || body.isBlank()) {
            return new JsonBody(JsonValue.EMPTY_JSON_OBJECT);
        }
        JsonObject object;
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            object = reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new InvalidInput("BODY_NOT_JSON");
        }
        object.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidInput("BODY_MEMBER", "name", name.length() > 60 ? name.substring(0, 60) : name, "known", String.join(", ", known));
        });
        return new JsonBody(object);
    }

    /** {@code null} when absent or empty. */
    String text(String name) {
        JsonValue value = members.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonString text)) {
            throw new InvalidInput("BODY_TEXT", "name", name);
        }
        return text.getString().isBlank() ? null : text.getString();
    }

    /** Money and other decimals, as a string or a number; {@code null} when absent. */
    BigDecimal decimal(String name) {
        JsonValue value = members.get(name);
        return Query.decimal(name, value instanceof JsonNumber number ? number.toString() : text(name));
    }

    /** Name of a constant; {@code null} when absent. */
    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Query.constant(name, text(name), type);
    }

    /** {@code null} when absent. */
    Long number(String name) {
        JsonValue value = members.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonNumber number) || !number.isIntegral()) {
            throw new InvalidInput("PARAMETER_NUMBER", "name", name, "value", value.toString());
        }
        return number.longValue();
    }
}
