package ru.agatrt.partner.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.program.CellKey;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.CellValues;
import ru.agatrt.partner.program.EditionCard;
import ru.agatrt.partner.program.EditionDetails;
import ru.agatrt.partner.program.EditionDifference;
import ru.agatrt.partner.program.EditionRemark;
import ru.agatrt.partner.web.support.Messages;

/** Shapes of the editions: a cell is its key and its fields, the same when read and when written. */
final class EditionJson {

    private EditionJson() {
    }

    public record Summary(String code, String titleRu, String titleEn, String state, String inForceFrom, String lastDay, long version,
                          String copiedFrom, String changedBy, String changedAt, String decidedBy, String knownFrom) {

        static Summary of(EditionCard c) {
            return new Summary(c.summary().code(), c.summary().titleRu(), c.summary().titleEn(), c.summary().state().name(),
                    iso(c.summary().inForceFrom()), iso(c.summary().lastDay()), c.version(), c.copiedFrom(), c.changedBy(),
                    iso(c.changedAt()), c.decidedBy(), iso(c.knownFrom()));
        }
    }

    public record Cell(String cell, Map<String, String> fields) {

        static Cell of(CellValue value) {
            return new Cell(value.key().toString(), value.fields());
        }
    }

    /** A cell that says something else than in the edition compared with; {@code null}: not there. */
    public record Difference(String cell, Map<String, String> before, Map<String, String> after) {

        static Difference of(EditionDifference d) {
            return new Difference(d.key().toString(), d.before() == null ? null : d.before().fields(), d.after() == null ? null : d.after().fields());
        }
    }

    public record Remark(boolean blocking, String cell, String code, String text) {

        static Remark of(EditionRemark r, Locale locale) {
            return new Remark(r.blocking(), r.cell() == null ? null : r.cell().toString(), r.sentence().code(), Messages.say(locale, r.sentence()));
        }
    }

    public record Details(Summary edition, String comparedWith, List<Cell> cells, List<Difference> differences, List<Remark> remarks) {

        static Details of(EditionDetails d, Locale locale) {
            return new Details(Summary.of(d.card()), d.base() == null ? null : d.base().code(),
                    d.tables().cells().values().stream().map(Cell::of).toList(), d.differences().stream().map(Difference::of).toList(),
                    d.remarks().stream().map(r -> Remark.of(r, locale)).toList());
        }
    }

    /** Cells of a request: {@code {"cells": [{"cell": "DISCOUNT/OLHA/GOLD", "fields": {"percent": "25.00"}}]}}. */
    static List<CellValue> cells(JsonObject body) {
        if (body == null || !(body.get("cells") instanceof JsonArray array)) {
            throw new InvalidInput("BODY_NOT_JSON");
        }
        List<CellValue> cells = new ArrayList<>();
        for (JsonValue each : array) {
            if (!(each instanceof JsonObject cell) || !(cell.get("fields") instanceof JsonObject fields)) {
                throw new InvalidInput("BODY_NOT_JSON");
            }
            cells.add(CellValues.of(CellKey.parse(text(cell, "cell")), texts(fields)));
        }
        return cells;
    }

    private static Map<String, String> texts(JsonObject fields) {
        Map<String, String> texts = new HashMap<>();
        fields.keySet().forEach(name -> texts.put(name, text(fields, name)));
        return texts;
    }

    /** Text of a member; {@code null} when absent. Numbers and flags may be written without quotes. */
    static String text(JsonObject object, String name) {
        JsonValue value = object == null ? null : object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static String iso(Object value) {
        return value == null ? null : value.toString();
    }
}
