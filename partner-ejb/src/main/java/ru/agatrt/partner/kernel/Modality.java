package ru.agatrt.partner.kernel;

/** How a requirement binds a status: only {@link #REQUIRED} rows decide. */
public enum Modality {
    REQUIRED, RECOMMENDED, NOT_REQUIRED
}
