package ru.agatrt.partner.etl.runtime;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The folder or jar a class was loaded from. */
final class CodeSource {

    private CodeSource() {
    }

    static Path of(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class path names no file for " + type, e);
        }
    }
}
