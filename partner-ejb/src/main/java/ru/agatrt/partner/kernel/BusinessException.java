package ru.agatrt.partner.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something a user can understand and act on. The code is stable and a key of the message bundles; the sentence is made
 * at the edge in the reader's language. Rolls the transaction back (declared in ejb-jar.xml, since the kernel knows no framework).
 */
public abstract class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> args;

    /** @param nameThenValue argument names and values in turn */
    protected BusinessException(String code, Object... nameThenValue) {
        super(code);
        this.code = code;
        this.args = pairs(nameThenValue);
    }

    public String code() {
        return code;
    }

    /** Arguments of the sentence, by name. */
    public Map<String, Object> args() {
        return args == null ? Map.of() : args;
    }

    static Map<String, Object> pairs(Object... nameThenValue) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < nameThenValue.length; i += 2) {
            map.put((String) nameThenValue[i], nameThenValue[i + 1]);
        }
        return map;
    }
}
