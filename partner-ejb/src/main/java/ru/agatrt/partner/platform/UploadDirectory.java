package ru.agatrt.partner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.agatrt.partner.job.WorkerName;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.port.UploadStore;

/** Uploads below {@code PARTNER_FILES}, each under the digest of its bytes. */
@ApplicationScoped
public class UploadDirectory implements UploadStore {

    private static final int BUFFER = 1 << 16;
    private static final String PREFIX = "incoming+";
    private static final String SEPARATOR = "+";
    private static final String PART = ".part";
    private static final String OWN_NAME = WorkerName.ofThisProcess().toString().replace("/", SEPARATOR);

    private final Path root;

    /** For the container's proxies. */
    protected UploadDirectory() {
        this.root = null;
    }

    @Inject
    public UploadDirectory(@ConfigProperty(name = "PARTNER_FILES") String files) {
        this.root = Path.of(files, "uploads");
    }

    @Override
    public Upload keep(InputStream bytes, long maxBytes) throws IOException {
        Files.createDirectories(root);
        Path incoming = Files.createTempFile(root, PREFIX + OWN_NAME + SEPARATOR, PART);
        try {
            Upload upload = copy(bytes, incoming, maxBytes);
            Path place = locate(upload.sha256());
            Files.createDirectories(place.getParent());
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return upload;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    @Override
    public Path locate(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Removes what instances that are gone had not received to the end. */
    public void removeAbandoned() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(root, PREFIX + "*" + PART)) {
            for (Path part : parts) {
                String name = part.getFileName().toString().substring(PREFIX.length());
                WorkerName owner = WorkerName.parse(name.substring(0, Math.max(0, name.lastIndexOf(SEPARATOR))).replace(SEPARATOR, "/"));
                if (owner != null && owner.isGone()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    @Override
    public long hold(String id, InputStream bytes, long maxBytes) throws IOException {
        Path place = held(id);
        Files.createDirectories(place.getParent());
        try {
            return copy(bytes, place, maxBytes).size();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(place);
            throw e;
        }
    }

    @Override
    public Path held(String id) {
        return root.resolve("waiting").resolve(UUID.fromString(id).toString());
    }

    @Override
    public void drop(String id) throws IOException {
        Files.deleteIfExists(held(id));
    }

    @Override
    public void dropHeldBefore(Instant moment) throws IOException {
        Path waiting = root.resolve("waiting");
        if (Files.isDirectory(waiting)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(waiting)) {
                for (Path file : files) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private static Upload copy(InputStream bytes, Path target, long maxBytes) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw new InvalidInput("FILE_TOO_LARGE", "max", maxBytes >> 20);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new Upload(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
