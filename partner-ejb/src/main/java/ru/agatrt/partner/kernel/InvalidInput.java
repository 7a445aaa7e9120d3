package ru.agatrt.partner.kernel;

/** What the caller sent cannot be understood or is out of bounds. */
public class InvalidInput extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** @param nameThenValue argument names and values in turn */
    public InvalidInput(String code, Object... nameThenValue) {
        super(code, nameThenValue);
    }
}
