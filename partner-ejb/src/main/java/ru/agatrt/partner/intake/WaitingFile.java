package ru.agatrt.partner.intake;

import java.time.Instant;

/**
 * A file that was sent to be looked at and is not imported yet.
 *
 * @param id public id
 */
public record WaitingFile(String id, String fileName, String contentType, long sizeBytes, String uploadedBy, Instant uploadedAt) {
}
