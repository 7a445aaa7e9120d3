package ru.agatrt.partner.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The state of one instance: databases, broker, files, logs, passwords. Readable by its owner only, and used by one
 * launcher at a time.
 */
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory when missing and takes hold of it. The operating system lets go when the launcher ends,
     * however it ends, so that a killed launcher does not lock its data out.
     *
     * @throws LaunchException when another launcher uses the directory or it cannot be written
     */
    public static DataDirectory open(Path root) {
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            FileChannel channel = FileChannel.open(root.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new LaunchException("The data directory " + root + " is in use by another running bin/run. Stop that one "
                        + "or choose another directory with --data.");
            }
            DataDirectory directory = new DataDirectory(root, channel);
            for (Path part : new Path[] {directory.logs(), directory.files(), directory.inbox(), directory.processes()}) {
                Files.createDirectories(part);
            }
            return directory;
        } catch (IOException e) {
            throw new LaunchException("The data directory " + root + " cannot be used: " + e + ". Choose another with --data.", e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return true;
        }
    }

    public Path root() {
        return root;
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Uploads and archived documents of the application. */
    public Path files() {
        return root.resolve("files");
    }

    /** Files put here are imported, unless {@code PARTNER_INBOX} names another folder. */
    public Path inbox() {
        return root.resolve("inbox");
    }

    /** What the embedded mail server took. */
    Path mailbox() {
        return root.resolve("mailbox");
    }

    /** One small file for each running process, by which the next start finds what a killed launcher left behind. */
    public Path processes() {
        return root.resolve("processes");
    }

    Path database(String name) {
        return root.resolve("mariadb").resolve(name);
    }

    Path payara() {
        return root.resolve("payara");
    }

    Path pipeline() {
        return root.resolve("pipeline");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** Written by the application while it has no account at all. */
    Path setupLink() {
        return root.resolve("setup-link.txt");
    }

    Path demo() {
        return root.resolve("demo");
    }

    /** First line says which kind of data the directory was made for. */
    Path kind() {
        return root.resolve("kind.txt");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            // Nothing was written through this channel; the lock goes with the process at the latest.
            System.err.println("The lock of " + root + " could not be released: " + e);
        }
    }
}
