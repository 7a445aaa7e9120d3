package ru.agatrt.partner.etl.transform;

import java.sql.SQLException;

/** A transform could not be completed; its transaction is rolled back and the same changes are taken again. */
final class TransformFailure extends SQLException {

    private static final long serialVersionUID = 1L;

    private final String transform;

    TransformFailure(String transform, SQLException cause) {
        super("Transform " + transform + ": " + cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
        this.transform = transform;
    }

    String transform() {
        return transform;
    }
}
