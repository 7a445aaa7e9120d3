package ru.agatrt.partner.web.inbox;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A file that waits in the folder.
 *
 * @param kind     kind of import by folder or name; {@link InboxFolder#NO_KIND} when neither tells one
 * @param size     bytes
 * @param modified when it was last written to
 * @param identity the file system's own name of the file; {@code null} where there is none
 */
record InboxFile(Path path, String kind, long size, FileTime modified, Object identity) {

    /** Whether nothing has happened to it between two looks. */
    boolean isAsBefore(InboxFile earlier) {
        return size == earlier.size && modified.equals(earlier.modified) && java.util.Objects.equals(identity, earlier.identity);
    }
}
