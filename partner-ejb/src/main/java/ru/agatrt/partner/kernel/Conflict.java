package ru.agatrt.partner.kernel;

/** The request is right but the present state does not allow it, or someone else was faster. */
public class Conflict extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** @param nameThenValue argument names and values in turn */
    public Conflict(String code, Object... nameThenValue) {
        super(code, nameThenValue);
    }
}
