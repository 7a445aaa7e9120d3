package ru.agatrt.partner.kernel.fact;

import java.util.Map;
import ru.agatrt.partner.kernel.Text;

/** A cell was not understood. Thrown once a bad cell, perhaps a million times a file: it carries no stack trace. */
public final class FieldProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /** @param nameThenValue argument names and values of the sentence, in turn */
    public FieldProblem(String code, Object... nameThenValue) {
        super(code, null, false, false);
        this.text = Text.of(code, nameThenValue);
    }

    public String code() {
        return getMessage();
    }

    public Map<String, Object> args() {
        return text.args();
    }
}
