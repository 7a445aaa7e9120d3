package ru.agatrt.partner.reporting.freshness;

import ru.agatrt.partner.kernel.BusinessException;

/** The warehouse cannot be reached now; nothing the caller sent is wrong, and trying later is the thing to do. */
public class WarehouseUnavailable extends BusinessException {

    private static final long serialVersionUID = 1L;

    public WarehouseUnavailable(Throwable cause) {
        super("WAREHOUSE_UNAVAILABLE");
        initCause(cause);
    }
}
