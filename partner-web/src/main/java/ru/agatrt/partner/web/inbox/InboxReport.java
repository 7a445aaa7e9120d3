package ru.agatrt.partner.web.inbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ru.agatrt.partner.intake.ImportView;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.web.support.Language;
import ru.agatrt.partner.web.support.Messages;

/** What became of a file, in the words of {@code GET /imports/{id}}; sentences in Russian, codes for machines. */
final class InboxReport {

    static final Locale LANGUAGE = Language.RU.locale();

    private InboxReport() {
    }

    /** Of a file that was registered as an import. */
    static JsonObject of(ImportView view, String rejectedFile) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", view.id()).add("kind", view.kind()).add("fileName", view.fileName()).add("sha256", view.sha256())
                .add("state", view.state()).add("sizeBytes", view.sizeBytes()).add("uploadedBy", view.uploadedBy())
                .add("uploadedAt", view.uploadedAt().toString());
        if (view.finishedAt() != null) {
            json.add("finishedAt", view.finishedAt().toString());
        }
        json.add("rowsRead", view.rowsRead()).add("created", view.created()).add("corrected", view.corrected())
                .add("unchanged", view.unchanged()).add("rejected", view.rejected());
        if (view.failure() != null) {
            json.add("failure", failure(view.failure()));
        }
        if (view.rejected() > 0) {
            json.add("rejectedRows", rejectedFile);
        }
        return json.build();
    }

    /** Of a file that never became an import, or of one that was changed behind it. */
    static JsonObject of(UUID id, String fileName, Text reason) {
        return Json.createObjectBuilder().add("id", id.toString()).add("fileName", fileName).add("state", "FAILED")
                .add("failure", failure(reason)).build();
    }

    static void write(JsonObject report, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(out)) {
            writer.writeObject(report);
        }
    }

    private static JsonObject failure(Text reason) {
        return Json.createObjectBuilder().add("code", reason.code()).add("message", Messages.say(LANGUAGE, reason)).build();
    }
}
