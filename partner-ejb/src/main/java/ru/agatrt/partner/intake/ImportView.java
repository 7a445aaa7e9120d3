package ru.agatrt.partner.intake;

import java.time.Instant;
import ru.agatrt.partner.kernel.Text;

/**
 * One import as it is told.
 *
 * @param id              public id
 * @param state           {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param counts          of rows; all zero until {@code DONE}
 * @param failure         why the file as a whole was refused; {@code null} unless {@code FAILED}
 * @param fromInbox       found in the watched folder, not sent by a person or over REST
 * @param finishedAt      {@code null} while running
 * @param progressPercent 0 to 100
 */
public record ImportView(String id, String kind, String fileName, String sha256, String state, long sizeBytes, ImportCounts counts,
        String uploadedBy, boolean fromInbox, Instant uploadedAt, Instant finishedAt, Text failure, int progressPercent) {

    public long rowsRead() {
        return counts.rowsRead();
    }

    public long created() {
        return counts.created();
    }

    public long corrected() {
        return counts.corrected();
    }

    public long unchanged() {
        return counts.unchanged();
    }

    public long rejected() {
        return counts.rejected();
    }

    public boolean isRunning() {
        return "RUNNING".equals(state);
    }
}
