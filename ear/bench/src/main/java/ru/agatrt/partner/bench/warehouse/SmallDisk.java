package ru.agatrt.partner.bench.warehouse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of limited size in memory, mounted on a directory; needs the right to mount. */
final class SmallDisk implements AutoCloseable {

    /** Few enough for the file system to hold what is made of them. */
    static final int LINES = 20_000;
    static final int FULL_SECONDS = 15;

    private static final int MEGABYTES = 256;

    private final Path directory;
    private final AutoCloseable user;

    /**
     * Mounts it.
     *
     * @param user of the file system, ended before it is unmounted
     */
    SmallDisk(Path directory, AutoCloseable user) throws IOException, InterruptedException {
        this.directory = Files.createDirectories(directory);
        this.user = user;
        String refused = mount(directory);
        if (!refused.isEmpty()) {
            throw new IOException(refused);
        }
    }

    /** Why this machine allows no such file system; nothing when it does. */
    static String whyNot(Path folder) throws IOException, InterruptedException {
        Path probe = Files.createDirectories(folder.resolve("probe"));
        String refused = mount(probe);
        if (refused.isEmpty()) {
            run("umount", probe.toString());
        }
        Files.delete(probe);
        return refused;
    }

    private static String mount(Path directory) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", directory.toString());
    }

    /** Fills it to the last byte, waits, and gives the space back. */
    void fillAndFree() throws IOException, InterruptedException {
        Path ballast = directory.resolve("ballast");
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // As meant.
            Thread.sleep(FULL_SECONDS * 1000L);
        }
        Files.delete(ballast);
    }

    @Override
    public void close() throws Exception {
        user.close();
        String refused = run("umount", directory.toString());
        if (!refused.isEmpty()) {
            throw new IOException(directory + " cannot be unmounted: " + refused);
        }
    }

    /** @return nothing, or why it was refused */
    private static String run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? "" : said.isEmpty() ? "refused" : said;
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
