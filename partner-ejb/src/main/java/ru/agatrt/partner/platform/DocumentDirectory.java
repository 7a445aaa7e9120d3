package ru.agatrt.partner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.agatrt.partner.kernel.port.DocumentStore;

/** Documents below {@code PARTNER_FILES}, each under the digest of its bytes; apart from uploads, which are swept. */
@ApplicationScoped
public class DocumentDirectory implements DocumentStore {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    /** For the container's proxies. */
    protected DocumentDirectory() {
        this.root = null;
    }

    @Inject
    public DocumentDirectory(@ConfigProperty(name = "PARTNER_FILES") String files) {
        this.root = Path.of(files, "documents");
    }

    /** The digest is of the bytes as they go to the file; bytes and names are on the disk before this returns. */
    @Override
    public String keep(byte[] content) {
        try {
            Files.createDirectories(root);
            Path part = Files.createTempFile(root, "incoming", ".part");
            try {
                String sha256 = write(content, part);
                Path place = place(sha256);
                createFolder(place.getParent());
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(place.getParent());
                return sha256;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] read(String sha256) {
        byte[] content;
        try {
            content = Files.readAllBytes(place(sha256));
        } catch (IOException e) {
            throw new DocumentDamaged("document " + sha256 + " cannot be read", e);
        }
        String found = HexFormat.of().formatHex(digest().digest(content));
        if (!found.equals(sha256)) {
            throw new DocumentDamaged("document " + sha256 + " was changed: its bytes are " + found, null);
        }
        return content;
    }

    private static String write(byte[] content, Path part) throws IOException {
        MessageDigest digest = digest();
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest)) {
            out.write(content);
            file.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            force(root);
        }
    }

    /** A rename is safe only when the folder that names the file is written too. */
    private static void force(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private Path place(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
