package ru.agatrt.partner.web.api;

import java.util.List;
import java.util.Locale;
import ru.agatrt.partner.intake.ImportErrorView;
import ru.agatrt.partner.intake.ImportView;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.web.support.Messages;

/** Shapes of the import resource. */
final class ImportJson {

    private ImportJson() {
    }

    /** Why the file as a whole was refused. */
    public record FailureJson(String code, String message) {

        static FailureJson of(Text failure, Locale locale) {
            return failure == null ? null : new FailureJson(failure.code(), Messages.say(locale, failure));
        }
    }

    /** Why a row was refused. */
    public record ErrorJson(long line, String column, String code, String message) {

        static ErrorJson of(ImportErrorView error, Locale locale) {
            return new ErrorJson(error.line(), error.column(), error.text().code(), Messages.say(locale, error.text()));
        }
    }

    /** An import; {@code errors} only where one import is asked for. */
    public record ImportDetails(String id, String kind, String fileName, String sha256, String state, long sizeBytes, String uploadedBy,
            String channel, String uploadedAt, String finishedAt, int progress, long rowsRead, long created, long corrected, long unchanged,
            long rejected, FailureJson failure, List<ErrorJson> errors) {

        static ImportDetails of(ImportView i, List<ImportErrorView> errors, Locale locale) {
            return new ImportDetails(i.id(), i.kind(), i.fileName(), i.sha256(), i.state(), i.sizeBytes(), i.uploadedBy(),
                    i.fromInbox() ? "INBOX" : "SENT", i.uploadedAt().toString(), i.finishedAt() == null ? null : i.finishedAt().toString(), i.progressPercent(),
                    i.rowsRead(), i.created(), i.corrected(), i.unchanged(), i.rejected(), FailureJson.of(i.failure(), locale),
                    errors == null ? null : errors.stream().map(e -> ErrorJson.of(e, locale)).toList());
        }
    }
}
