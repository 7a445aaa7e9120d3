package ru.agatrt.partner.reporting.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One visual language: how anything looks is said in the shared styles and parts only. */
class DesignsTest {

    private static final Path REPORTS = Path.of("src/main/resources/reports");
    private static final Pattern LOOK = Pattern.compile(
            "(?:fontSize|fontName|forecolor|backcolor|bold|italic|hTextAlign|vTextAlign|mode)=\"[^\"]*\"|<pen |lineColor=\"(?!#DDE2E8)[^\"]*\"");

    @Test
    void noDesignHasALookOfItsOwn() throws IOException {
        for (Path design : designs()) {
            assertEquals(List.of(), LOOK.matcher(Files.readString(design)).results().map(MatchResult::group).toList(), design::toString);
        }
    }

    @Test
    void everyDocumentHasTheSharedHeadAndFoot() throws IOException {
        for (Path design : designs()) {
            String name = design.getFileName().toString().replace(".jrxml", "");
            String text = Files.readString(design);
            if (name.equals("status-certificate")) {
                assertTrue(text.contains("$P{MARK}") && text.contains("$P{STANDING}") && text.contains("$P{PRODUCED}") && text.contains("$R{footer.page}"));
            } else if (design.getParent().getFileName().toString().equals(name)) {
                String upright = name.equals("partner-statement") ? "upright-" : "";
                for (String part : List.of("head", "page-header", "page-footer")) {
                    assertTrue(text.contains("<?part " + upright + part + "?>"), () -> name + " without " + part);
                }
            }
        }
    }

    /** Both are the same file; a mark that changes changes on pages and in documents. */
    @Test
    void theMarkIsTheOneOfThePages() throws IOException {
        assertEquals(Files.readString(Path.of("../partner-web/src/main/webapp/resources/agat/favicon.svg")), Files.readString(REPORTS.resolve("style/mark.svg")));
        assertEquals(2, SvgPicture.of("/reports/style/mark.svg").outlines().size());
        assertEquals(18, SvgPicture.of("/reports/style/mark.svg").outlines().get(0).getBounds2D().getWidth(), 1e-9);
    }

    private static List<Path> designs() throws IOException {
        try (Stream<Path> files = Files.walk(REPORTS)) {
            List<Path> designs = files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
            assertTrue(designs.size() > 8);
            return designs;
        }
    }
}
