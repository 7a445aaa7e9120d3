package ru.agatrt.partner.kernel;

/** The caller's role does not allow this. */
public class Forbidden extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** @param nameThenValue argument names and values in turn */
    public Forbidden(String code, Object... nameThenValue) {
        super(code, nameThenValue);
    }
}
