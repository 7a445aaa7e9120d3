package ru.agatrt.partner.reporting.style;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.util.JRSaver;

/**
 * Compiles the designs while the application is built, so that a broken one breaks the build and the server needs no
 * compiler. Runs in the build only. What every document has (head, foot, tiles) stands once, in {@code style/parts}; a
 * design names it by an instruction like {@code <?part page-footer?>}, which the part's text takes the place of. What differs is
 * given with it: {@code <?part bars data="TOP_BARS"?>} puts {@code TOP_BARS} where the part says {@code @data@}.
 */
public final class DesignCompiler {

    private static final Pattern PART = Pattern.compile("<\\?part ([a-z-]+)((?: [a-z]+=\"[^\"]*\")*)\\?>");
    private static final Pattern GIVEN = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

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
            byte[] whole = whole(design, from.resolve("style/parts")).getBytes(StandardCharsets.UTF_8);
            JRSaver.saveObject(compiler.compile(new ByteArrayInputStream(whole)), target.toFile());
        }
    }

    /** A design with the parts it names. */
    static String whole(Path design, Path parts) throws IOException {
        Matcher named = PART.matcher(Files.readString(design, StandardCharsets.UTF_8));
        StringBuilder whole = new StringBuilder();
        while (named.find()) {
            String part = Files.readString(parts.resolve(named.group(1) + ".xml"), StandardCharsets.UTF_8);
            Matcher given = GIVEN.matcher(named.group(2));
            while (given.find()) {
                part = part.replace("@" + given.group(1) + "@", given.group(2));
            }
            named.appendReplacement(whole, Matcher.quoteReplacement(part.strip()));
        }
        return named.appendTail(whole).toString();
    }

    private static List<Path> designs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
        }
    }
}
