package ru.agatrt.partner.review.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import ru.agatrt.partner.kernel.ArgsJson;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.review.Evidence;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Ground;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.review.ProposalContent;
import ru.agatrt.partner.review.Unknown;

/**
 * What a proposal rests on as canonical JSON: the same findings always give the same text, so that its SHA-256 can be compared
 * . Members stand in a fixed order, arguments by name; sentences are codes with arguments and belong to no language.
 */
public final class FindingsJson {

    /** Held, since {@link jakarta.json.Json} looks for its provider anew at every call: for values that is most of the time. */
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonBuilderFactory JSON = PROVIDER.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());

    private FindingsJson() {
    }

    public static String write(ProposalContent content) {
        return JSON.createObjectBuilder()
                .add("grounds", array(content.grounds(), FindingsJson::ground))
                .add("judged", array(content.judged(), FindingsJson::judgement))
                .add("reason", text(content.reason()))
                .add("unknowns", array(content.unknowns(), u -> JSON.createObjectBuilder().add("requirement", u.requirement().name())
                        .add("sufficient", u.sufficient()).add("text", text(u.text())).build()))
                .build().toString();
    }

    public static ProposalContent read(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            JsonObject o = reader.readObject();
            return new ProposalContent(text(o.get("reason")), list(o.getJsonArray("judged"), FindingsJson::judgement),
                    list(o.getJsonArray("unknowns"), u -> new Unknown(Requirement.valueOf(u.getString("requirement")), text(u.get("text")),
                            u.getBoolean("sufficient"))),
                    list(o.getJsonArray("grounds"), g -> new Ground(g.getString("code"), g.getString("clause"), text(g.get("text")))));
        }
    }

    private static JsonValue ground(Ground g) {
        return JSON.createObjectBuilder().add("clause", g.clause()).add("code", g.code()).add("text", text(g.text())).build();
    }

    private static JsonValue judgement(Judgement j) {
        return JSON.createObjectBuilder().add("findings", array(j.findings(), FindingsJson::finding)).add("status", j.status().name()).build();
    }

    private static Judgement judgement(JsonObject o) {
        return new Judgement(StatusCode.valueOf(o.getString("status")), list(o.getJsonArray("findings"), FindingsJson::finding));
    }

    private static JsonValue finding(Finding f) {
        JsonObjectBuilder o = JSON.createObjectBuilder()
                .add("actual", text(f.actual()))
                .add("clause", f.clause())
                .add("enough", text(f.enough()))
                .add("evidence", array(f.evidence(), FindingsJson::evidence))
                .add("explanation", text(f.explanation()))
                .add("modality", f.modality().name())
                .add("outcome", f.outcome().name());
        return o.add("progress", string(f.progress() == null ? null : f.progress().toPlainString()))
                .add("required", text(f.required()))
                .add("requirement", f.requirement().name())
                .add("shortfall", text(f.shortfall()))
                .build();
    }

    private static Finding finding(JsonObject o) {
        return new Finding(Requirement.valueOf(o.getString("requirement")), Modality.valueOf(o.getString("modality")), text(o.get("required")),
                text(o.get("actual")), Outcome.valueOf(o.getString("outcome")), o.getString("clause"), text(o.get("explanation")),
                list(o.getJsonArray("evidence"), FindingsJson::evidence), decimal(o, "progress"), text(o.get("shortfall")), text(o.get("enough")));
    }

    private static JsonValue evidence(Evidence e) {
        return JSON.createObjectBuilder()
                .add("amount", string(e.amount() == null ? null : e.amount().toPlainString()))
                .add("counted", e.counted())
                .add("date", string(e.date() == null ? null : e.date().toString()))
                .add("key", e.key())
                .add("kind", e.kind())
                .add("text", text(e.text()))
                .build();
    }

    private static Evidence evidence(JsonObject o) {
        return new Evidence(o.getString("kind"), o.getString("key"), o.isNull("date") ? null : LocalDate.parse(o.getString("date")),
                text(o.get("text")), decimal(o, "amount"), o.getBoolean("counted"));
    }

    private static JsonValue text(Text text) {
        if (text == null) {
            return JsonValue.NULL;
        }
        String args = ArgsJson.write(new TreeMap<>(text.args()));
        return JSON.createObjectBuilder().add("args", string(args)).add("code", text.code()).build();
    }

    private static Text text(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        JsonObject o = value.asJsonObject();
        return new Text(o.getString("code"), ArgsJson.read(o.isNull("args") ? null : o.getString("args")));
    }

    private static BigDecimal decimal(JsonObject o, String name) {
        return o.isNull(name) ? null : new BigDecimal(o.getString(name));
    }

    private static JsonValue string(String value) {
        return value == null ? JsonValue.NULL : PROVIDER.createValue(value);
    }

    private static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonValue> item) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        items.forEach(i -> array.add(item.apply(i)));
        return array;
    }

    private static <T> List<T> list(JsonArray array, Function<JsonObject, T> item) {
        return array.getValuesAs(JsonObject.class).stream().map(item).toList();
    }
}
