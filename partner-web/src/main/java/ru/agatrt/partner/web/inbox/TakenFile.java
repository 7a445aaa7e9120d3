package ru.agatrt.partner.web.inbox;

import java.nio.file.Path;
import java.util.UUID;

/**
 * A file taken out of reach of its sender, in a folder of its own.
 *
 * @param id   of its import
 * @param kind as in {@link InboxFile}
 * @param file {@code null} when the folder is empty: the end came between making it and moving the file
 */
record TakenFile(UUID id, String kind, Path folder, Path file) {
}
