package ru.agatrt.partner.kernel;

/** What the caller asked for does not exist, or is not the caller's to see: both look the same from outside. */
public class NotFound extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** @param nameThenValue argument names and values in turn */
    public NotFound(String code, Object... nameThenValue) {
        super(code, nameThenValue);
    }
}
