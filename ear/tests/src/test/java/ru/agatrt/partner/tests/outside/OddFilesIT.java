package ru.agatrt.partner.tests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.launcher.DemoAccounts;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** Some of the corpus of odd files over REST, under names and content types that lie: each is answered with a code, none with a fault. */
@ExtendWith(ApplicationExtension.class)
class OddFilesIT {

    private static final String HEADER = "partner_code;reference_no;customer;received_on;state\n";
    private static final String ROW = "P-00002;ЧУДНОЙ-1;Завод «Ёлка»;2026-05-20;ACCEPTED\n";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Application application;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    OddFilesIT(Application application) {
        this.application = application;
    }

    @Test
    void everyOddFileIsAnsweredByACode() throws Exception {
        byte[] good = book(cells(1, HEADER) + cells(2, ROW));
        Map<String, Sent> files = new TreeMap<>();
        files.put("empty", new Sent(new byte[0], "FAILED FILE_EMPTY"));
        files.put("utf16", new Sent((HEADER + ROW).getBytes(StandardCharsets.UTF_16), "FAILED FILE_UTF16"));
        files.put("binary", new Sent(new byte[] {1, 0, 2, 0}, "FAILED FILE_BINARY"));
        files.put("page", new Sent(utf8("<html><table></table></html>"), "FAILED FILE_MARKUP"));
        files.put("mixed", new Sent(joined(utf8(HEADER + ROW), "P-00002;Щ;Щука;2026-05-20;ACCEPTED\n".getBytes(Charset.forName("windows-1251"))), "FAILED FILE_ENCODING_MIXED"));
        files.put("cut letter", new Sent(Arrays.copyOf(utf8(HEADER + "P-00002;ЧУДНОЙ"), utf8(HEADER + "P-00002;ЧУДНОЙ").length - 1), "FAILED FILE_CUT"));
        files.put("cut quotes", new Sent(utf8(HEADER + "P-00002;\"ЧУД"), "FAILED QUOTE_UNCLOSED"));
        files.put("unknown column", new Sent(utf8(HEADER.replace("state", "=cmd|x")), "FAILED COLUMNS_UNKNOWN"));
        files.put("10 000 columns", new Sent(utf8("x;".repeat(10_000) + "\n"), "FAILED COLUMNS_UNKNOWN"));
        files.put("megabyte cell", new Sent(utf8(HEADER + "P-00002;\"" + "x".repeat(1 << 20) + "\"\n"), "FAILED ROW_UNREADABLE"));
        files.put("bad rows", new Sent(utf8(HEADER + ROW + "P-00002;Ч-2;<script>;31.02.2026;?\n"), "DONE 2 read, 1 rejected: 3 received_on DATE_MISSING, 3 state NOT_ONE_OF"));
        files.put("lone CR", new Sent(utf8((HEADER + ROW).replace('\n', '\r')), "DONE 1 read, 0 rejected"));
        files.put("book", new Sent(good, "DONE 1 read, 0 rejected"));
        files.put("book, bad cell", new Sent(book(cells(1, HEADER) + cells(4, ROW.replace("ACCEPTED", "#N/A"))), "DONE 1 read, 1 rejected: 4 state CELL_ERROR"));
        files.put("book, formula", new Sent(book(cells(1, HEADER) + "<row r=\"2\"><c r=\"C2\"><f>1+1</f><v>2</v></c></row>"), "FAILED FILE_FORMULA"));
        files.put("book, cut", new Sent(Arrays.copyOf(good, good.length - 30), "FAILED FILE_XLSX_BROKEN"));
        files.put("book, bomb", new Sent(book(cells(1, HEADER) + "<row><c/><c/><c/></row>".repeat(900_000)), "FAILED FILE_ZIP_BOMB"));
        files.put("book, entity", new Sent(book("</sheetData></worksheet>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row>"),
                "FAILED FILE_XLSX_DOCTYPE"));
        files.put("old book", new Sent(joined(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[99], "Workbook".getBytes(StandardCharsets.UTF_16LE)), "FAILED FILE_XLS"));
        files.put("locked book", new Sent(joined(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[99], "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)), "FAILED FILE_ENCRYPTED"));
        files.put("archive", new Sent(zip(Map.of("a.csv", HEADER + ROW)), "FAILED FILE_ZIP"));
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Map.Entry<String, Sent> file : files.entrySet()) {
            expected.put(file.getKey(), file.getValue().due);
            found.put(file.getKey(), outcome(file.getValue().bytes));
        }
        assertEquals(expected, found);
    }

    private record Sent(byte[] bytes, String due) {
    }

    /** The whole way of a bad row: refused, downloaded, corrected, sent again. */
    @Test
    void rejectedRowsGoInOnceTheyAreCorrected() throws Exception {
        String location = post((HEADER + "P-77777;ЧУДНОЙ-9;=1+1;2026-05-20;ACCEPTED\n").getBytes(Charset.forName("windows-1251")), "text/csv");
        await(location);
        String rejected = application.get(path(location) + "/errors", "erp").body();
        assertTrue(rejected.contains(";P-77777;ЧУДНОЙ-9;'=1+1;"), rejected);
        assertEquals("DONE 1 read, 0 rejected", outcome(utf8(rejected.replace("P-77777", "P-00002"))));
    }

    @Test
    void aFileAboveTheLimitIsRefusedInASentence() throws Exception {
        byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        java.util.List<byte[]> parts = java.util.Collections.nCopies(201, megabyte);
        HttpResponse<String> answer = client.send(request("application/x-anything").POST(HttpRequest.BodyPublishers.ofByteArrays(parts)).build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.statusCode() + answer.body());
        assertTrue(answer.body().contains("\"FILE_TOO_LARGE\""), answer.body());
    }

    private String outcome(byte[] file) throws Exception {
        String location = post(file, "image/png");
        String body = await(location);
        if (body.contains("\"state\":\"FAILED\"")) {
            String failure = body.substring(body.indexOf("\"failure\""));
            assertFalse(value(failure, "message").isBlank(), "a sentence");
            return "FAILED " + value(failure, "code");
        }
        String errors = body.substring(body.indexOf("\"errors\""), body.indexOf(']', body.indexOf("\"errors\"")));
        StringBuilder told = new StringBuilder();
        for (String error : errors.split("\\}")) {
            if (error.contains("\"line\"")) {
                told.append(told.isEmpty() ? ": " : ", ").append(value(error, "line")).append(' ').append(value(error, "column")).append(' ').append(value(error, "code"));
            }
        }
        return "DONE " + value(body, "rowsRead") + " read, " + value(body, "rejected") + " rejected" + told;
    }

    private String await(String location) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
                .until(() -> application.get(path(location), "erp").body(), b -> !b.contains("\"state\":\"RUNNING\""));
    }

    private static String value(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private String post(byte[] file, String contentType) throws Exception {
        HttpResponse<String> answer = client.send(request(contentType).POST(HttpRequest.BodyPublishers.ofByteArray(file)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(202, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpRequest.Builder request(String contentType) {
        String pair = "erp:" + DemoAccounts.password("erp");
        return HttpRequest.newBuilder(URI.create(application.url() + "/api/v1/imports/references?fileName=odd.pdf")).timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))).header("Content-Type", contentType);
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String cells(int line, String row) {
        StringBuilder xml = new StringBuilder("<row r=\"" + line + "\">");
        for (String cell : row.strip().split(";")) {
            xml.append(cell.startsWith("#") ? "<c t=\"e\"><v>" : "<c t=\"str\"><v>").append(cell).append("</v></c>");
        }
        return xml.append("</row>").toString();
    }

    private static byte[] book(String rows) throws IOException {
        return book(rows, "<worksheet><sheetData>");
    }

    private static byte[] book(String rows, String head) throws IOException {
        String sheet = head + rows + (rows.endsWith("</worksheet>") ? "" : "</sheetData></worksheet>");
        return zip(Map.of("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"" + RELATION + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml", "<workbook xmlns:r=\"" + RELATION.substring(0, RELATION.length() - 1) + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r\" Type=\"" + RELATION + "worksheet\" Target=\"s.xml\"/></Relationships>", "xl/s.xml", sheet));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(utf8(part.getValue()));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
