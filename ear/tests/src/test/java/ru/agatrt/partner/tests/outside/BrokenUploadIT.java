package ru.agatrt.partner.tests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;
import ru.agatrt.partner.tests.RawUpload;

/** An upload that breaks off is no file: nothing is registered and nothing is left behind. */
@ExtendWith(ApplicationExtension.class)
class BrokenUploadIT {

    private static final String PATH = "/api/v1/imports/products";
    private static final String ROW = "BROKEN-%d;Изделие;AGAT_UX;EQUIPMENT;yes\n";
    private static final int ROWS = 20_000;

    private final Application application;
    private String csv;
    private long imports;

    BrokenUploadIT(Application application) {
        this.application = application;
    }

    @BeforeEach
    void write() throws Exception {
        StringBuilder text = new StringBuilder("code;name;group;kind;own_manufacture\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(String.format(ROW, row));
        }
        csv = text.toString();
        imports = imports();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 37, 8_192, 100_000, 700_000})
    void aConnectionThatBreaksLeavesNothing(int after) throws Exception {
        int length = csv.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        try (RawUpload upload = new RawUpload(application.url(), PATH, "Content-Length: " + length + "\r\n")) {
            upload.send(csv.substring(0, after));
            upload.breakOff();
        }
        assertNothingCame();
    }

    @Test
    void fewerBytesThanToldAreRefused() throws Exception {
        try (RawUpload upload = new RawUpload(application.url(), PATH, "Connection: close\r\nContent-Length: 10000000\r\n")) {
            upload.send(csv);
            String answer = upload.endAndRead();
            assertFalse(answer.startsWith("HTTP/1.1 2") || answer.startsWith("HTTP/1.1 5"), answer);
        }
        assertNothingCame();
    }

    @Test
    void chunksWithoutTheLastOneAreRefused() throws Exception {
        try (RawUpload upload = new RawUpload(application.url(), PATH, "Connection: close\r\nTransfer-Encoding: chunked\r\n")) {
            String part = csv.substring(0, 1_000);
            upload.send(Integer.toHexString(part.getBytes(java.nio.charset.StandardCharsets.UTF_8).length) + "\r\n" + part + "\r\n");
            String answer = upload.endAndRead();
            assertFalse(answer.startsWith("HTTP/1.1 2") || answer.startsWith("HTTP/1.1 5"), answer);
        }
        assertNothingCame();
    }

    private void assertNothingCame() throws Exception {
        Path uploads = application.data().resolve("files/uploads");
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> parts(uploads) == 0);
        assertEquals(imports, imports(), "an import was registered of half a file");
        assertTrue(Files.isDirectory(uploads));
    }

    private static long parts(Path uploads) throws IOException {
        try (Stream<Path> files = Files.list(uploads)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".part")).count();
        }
    }

    private long imports() throws Exception {
        return application.get("/api/v1/imports?limit=1", "erp").headers().firstValueAsLong("X-Total-Count").orElseThrow();
    }
}
