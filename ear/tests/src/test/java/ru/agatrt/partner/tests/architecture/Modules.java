package ru.agatrt.partner.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Compiled classes of the modules, read from their build folders. */
final class Modules {

    static final String BASE = "ru.agatrt.partner.";

    private static final Path ROOT = Path.of(System.getProperty("partner.home", "../.."));

    private Modules() {
    }

    static JavaClasses of(String... modules) {
        List<Path> folders = Arrays.stream(modules).map(module -> ROOT.resolve(module).resolve("target/classes")).toList();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException(folder + " is missing: the rules would hold for want of classes");
            }
        }
        return new ClassFileImporter().importPaths(folders);
    }

    static JavaClasses all() {
        return of("db", "partner-ejb", "reporting", "partner-web", "warehouse-etl", "ear/launcher", "ear/bench");
    }
}
