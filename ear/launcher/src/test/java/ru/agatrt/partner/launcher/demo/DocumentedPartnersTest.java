package ru.agatrt.partner.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of docs/demo.md say what the files say. */
class DocumentedPartnersTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "demo.md");
    private static final Pattern ROW = Pattern.compile("^\\|(?: `partner(\\d)` \\|)? (P-\\d{5})[^|]*\\| ([A-Z+]+) \\| ([−0-9 .]+) \\|", Pattern.MULTILINE);
    private static final int STORIES = 9;
    private static final int EDGES = 31;

    @Test
    void everyDocumentedStatusAndVolumeIsTrue() throws IOException {
        WrittenFiles data = WrittenFiles.get();
        int rows = 0;
        for (Matcher row = ROW.matcher(Files.readString(PAGE)); row.find(); rows++) {
            String partner = row.group(2);
            String status = data.statuses(partner, "2026-06-30");
            assertEquals(row.group(3), status.isEmpty() ? "NONE" : status, partner);
            assertEquals(row.group(4).replace(" ", "").replace('−', '-'), data.countable(partner).toPlainString(), partner);
            if (row.group(1) != null) {
                assertEquals("P-0000" + row.group(1), partner);
            }
        }
        assertEquals(STORIES + EDGES, rows);
    }
}
