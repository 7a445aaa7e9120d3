package ru.agatrt.partner.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;

/**
 * What a mail server that delivers to nobody has taken: files of a folder. There is one only where the setting {@code PARTNER_MAILBOX} names
 * it, which is where {@code bin/run} has started such a server; with a real server there is nothing to look at.
 */
@Stateless
@RolesAllowed(Role.ADMIN)
public class Mailbox {

    private static final String ENDING = ".eml";
    private static final Pattern ID = Pattern.compile("[0-9]{17}-[0-9a-f-]{36}");

    @Inject
    @ConfigProperty(name = "PARTNER_MAILBOX")
    private Optional<String> folder;

    /** For the container. */
    public Mailbox() {
        this(Optional.empty());
    }

    Mailbox(Optional<String> folder) {
        this.folder = folder;
    }

    /** Whether there is one. */
    @PermitAll
    public boolean isThere() {
        return folder.filter(name -> !name.isBlank()).isPresent();
    }

    /**
     * The newest first.
     *
     * @throws NotFound {@code MAILBOX_NOT_THERE}
     */
    public Page<ReceivedLetter> find(PageRequest page) {
        List<String> ids = ids();
        List<ReceivedLetter> letters = ids.stream().skip(page.offset()).limit(page.limit()).map(id -> LetterFile.head(id, file(id))).toList();
        return new Page<>(letters, ids.size());
    }

    /** @throws NotFound {@code LETTER_NOT_FOUND} */
    public ReceivedLetter get(String id) {
        return LetterFile.whole(id, existing(id));
    }

    /**
     * Bytes of an attached file.
     *
     * @param number from 0
     * @throws NotFound {@code LETTER_NOT_FOUND}
     */
    public byte[] attached(String id, int number) {
        return LetterFile.attached(existing(id), number).orElseThrow(() -> new NotFound("LETTER_NOT_FOUND", "id", id));
    }

    private List<String> ids() {
        Path place = place();
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(f -> f.getFileName().toString()).filter(name -> name.endsWith(ENDING)).map(name -> name.replace(ENDING, ""))
                    .filter(id -> ID.matcher(id).matches()).sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path existing(String id) {
        if (!ID.matcher(id).matches() || !Files.isRegularFile(file(id))) {
            throw new NotFound("LETTER_NOT_FOUND", "id", id);
        }
        return file(id);
    }

    private Path file(String id) {
        return place().resolve(id + ENDING);
    }

    private Path place() {
        return folder.filter(name -> !name.isBlank()).map(Path::of).orElseThrow(() -> new NotFound("MAILBOX_NOT_THERE"));
    }
}
