package ru.agatrt.partner.web.inbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder on disk: one sub-folder a kind, beside them {@code taken}, {@code done} and {@code failed}. Links are never
 * followed: a link in the folder is no file of it.
 */
final class InboxFolder {

    /** In place of a kind, for a file whose folder and name tell none. */
    static final String NO_KIND = "_";

    private static final String SEPARATOR = "+";
    private static final List<String> UNFINISHED = List.of(".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload", ".swp", "~");

    /** What others refer to comes first; files dropped together are imported one after the other in this order. */
    private static final List<String> FIRST = List.of("partners", "products", "agreements", "deals", "price-list");

    private final Path root;
    private final List<String> kinds;

    InboxFolder(Path root, List<String> kinds) {
        this.root = root;
        this.kinds = kinds;
    }

    /** Makes the sub-folders that are missing. @return what is wrong; empty when files can be taken and put away */
    Optional<String> prepare() {
        if (!Files.isDirectory(root)) {
            // Not made here: a missing folder may be a file system that is not mounted.
            return Optional.of("MISSING");
        }
        try {
            for (String folder : List.of("taken", "done", "failed")) {
                makeFolder(root.resolve(folder));
            }
            for (String kind : kinds) {
                makeFolder(root.resolve(kind));
            }
        } catch (IOException e) {
            return Optional.of("NOT_WRITABLE");
        }
        boolean writable = Files.isWritable(root) && Files.isWritable(root.resolve("taken")) && Files.isWritable(done()) && Files.isWritable(failed());
        return writable ? Optional.empty() : Optional.of("NOT_WRITABLE");
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder);
        }
    }

    Path done() {
        return root.resolve("done");
    }

    Path failed() {
        return root.resolve("failed");
    }

    /** Files that wait, in the order in which they are to be imported. */
    List<InboxFile> waiting() throws IOException {
        List<InboxFile> found = new ArrayList<>();
        list(root, null, found);
        for (String kind : kinds) {
            if (Files.isDirectory(root.resolve(kind), LinkOption.NOFOLLOW_LINKS)) {
                list(root.resolve(kind), kind, found);
            }
        }
        found.sort(Comparator.comparing((InboxFile f) -> rank(f.kind())).thenComparing(InboxFile::modified)
                .thenComparing(f -> f.path().getFileName().toString()));
        return found;
    }

    private static int rank(String kind) {
        int place = FIRST.indexOf(kind);
        return place < 0 ? FIRST.size() : place;
    }

    /** @param kind of the folder; {@code null} for the root, where the name tells it */
    private void list(Path folder, String kind, List<InboxFile> found) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                BasicFileAttributes file = attributes(entry).orElse(null);
                if (file != null && file.isRegularFile() && !isUnfinished(name)) {
                    found.add(new InboxFile(entry, kind == null ? kindOf(name) : kind, file.size(), file.lastModifiedTime(), file.fileKey()));
                }
            }
        }
    }

    private static Optional<BasicFileAttributes> attributes(Path entry) throws IOException {
        try {
            return Optional.of(Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException goneAgain) {
            return Optional.empty();
        }
    }

    /** Names under which programs write what is to be renamed when it is whole. */
    static boolean isUnfinished(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".") || lower.startsWith("~") || UNFINISHED.stream().anyMatch(lower::endsWith);
    }

    /** The longest kind the name begins with: {@code partner-reports-2026.csv} is no file of partners. */
    String kindOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return kinds.stream().filter(kind -> lower.matches(java.util.regex.Pattern.quote(kind) + "([._ -].*)?"))
                .max(Comparator.comparingInt(String::length)).orElse(NO_KIND);
    }

    /** Moves a file out of its sender's reach, under the id its import will have. Empty when another was faster. */
    Optional<TakenFile> take(InboxFile file) throws IOException {
        UUID id = UUID.randomUUID();
        Path folder = Files.createDirectory(root.resolve("taken").resolve(file.kind() + SEPARATOR + id));
        Path taken = folder.resolve(file.path().getFileName());
        try {
            Files.move(file.path(), taken, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(new TakenFile(id, file.kind(), folder, taken));
        } catch (NoSuchFileException gone) {
            Files.delete(folder);
            return Optional.empty();
        } catch (IOException e) {
            Files.delete(folder);
            throw e;
        }
    }

    /** What was taken and not yet put away, by this or an earlier run. */
    List<TakenFile> taken() throws IOException {
        List<TakenFile> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root.resolve("taken"), "*" + SEPARATOR + "*")) {
            for (Path folder : folders) {
                String[] name = folder.getFileName().toString().split("\\" + SEPARATOR, 2);
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && name[1].matches("[0-9a-f-]{36}")) {
                    found.add(new TakenFile(UUID.fromString(name[1]), name[0], folder, onlyFile(folder)));
                }
            }
        }
        return found;
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                return file;
            }
            return null;
        }
    }
}
