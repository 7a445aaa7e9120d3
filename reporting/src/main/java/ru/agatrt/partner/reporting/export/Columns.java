package ru.agatrt.partner.reporting.export;

import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.reporting.style.Texts;

/** Columns of a sheet, titles by key. */
public final class Columns {

    private final Texts texts;
    private final List<Sheet.Column> columns = new ArrayList<>();

    public Columns(Texts texts) {
        this.texts = texts;
    }

    /** @param width in characters */
    public Columns add(String key, Sheet.Kind kind, int width) {
        columns.add(new Sheet.Column(texts.say(key), kind, width));
        return this;
    }

    public List<Sheet.Column> list() {
        return List.copyOf(columns);
    }
}
