package ru.agatrt.partner.reporting.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles the designs while the application is built, so that a broken one breaks the build and the server needs no
 * compiler. Runs in the build only.
 */
public final class DesignCompiler {

    private DesignCompiler() {
    }

    /** @param args folder of {@code *.jrxml}, folder for {@code *.jasper}; sub-folders are kept */
    public static void main(String[] args) throws IOException, JRException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[1]);
        JasperCompileManager compiler = JasperCompileManager.getInstance(DefaultJasperReportsContext.getInstance());
        for (Path design : designs(from)) {
            String compiled = from.relativize(design).toString().replaceAll("jrxml$", "jasper");
            Path target = to.resolve(compiled);
            Files.createDirectories(target.getParent());
            compiler.compileToFile(design.toString(), target.toString());
        }
    }

    private static List<Path> designs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
        }
    }
}
