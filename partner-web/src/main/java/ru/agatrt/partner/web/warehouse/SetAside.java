package ru.agatrt.partner.web.warehouse;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.agatrt.partner.reporting.warehouse.RejectView;

/** A record set aside, as the page shows it: whatever was in it, the page stays readable. */
public record SetAside(RejectView reject) {

    /** Characters of a record that are shown; longer ones are seldom and are in the topic. */
    static final int SHOWN = 20_000;
    private static final int REASON = 160;

    /** {@code id 4711} for {@code {"id":4711}}; the key as it is when it is nothing of that kind. */
    public String key() {
        return reject.key().map(key -> structure(key).filter(json -> json.getValueType() == jakarta.json.JsonValue.ValueType.OBJECT)
                .map(json -> json.asJsonObject().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", ")))
                .orElse(printable(key))).orElse("");
    }

    /** The beginning of the reason; all of it stands with the content. */
    public String reason() {
        String reason = printable(reject.reason());
        return reason.length() <= REASON ? reason : reason.substring(0, REASON).stripTrailing() + "…";
    }

    public String wholeReason() {
        return printable(reject.reason());
    }

    /** Column by column where it is JSON, else as it is; empty for a deletion. */
    public String content() {
        String value = reject.value().map(text -> structure(text).map(SetAside::pretty).orElse(text)).map(SetAside::printable).orElse("");
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN);
    }

    public boolean cut() {
        return reject.value().map(value -> value.length() > SHOWN).orElse(false);
    }

    private static Optional<JsonStructure> structure(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.read());
        } catch (JsonException notJson) {
            return Optional.empty();
        }
    }

    private static String pretty(JsonStructure json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
            writer.write(json);
        }
        return text.toString().strip();
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\ufffd");
    }
}
