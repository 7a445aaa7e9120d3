package ru.agatrt.partner.web.inbox;

import jakarta.ejb.EJBException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import ru.agatrt.partner.intake.ImportView;
import ru.agatrt.partner.intake.InboxImports;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.web.support.RejectedRowsCsv;

/**
 * Brings one taken file a step further: registered, waited for, put away. Every step may be done again: the import has the
 * id of the file's folder, and the book tells whether it is there and finished.
 */
final class InboxDesk {

    private final InboxImports imports;

    InboxDesk(InboxImports imports) {
        this.imports = imports;
    }

    /** @return whether the file is put away */
    boolean proceed(TakenFile taken, InboxFolder folder) throws IOException {
        if (taken.file() == null) {
            Files.delete(taken.folder());
            return true;
        }
        ImportView view = imports.find(taken.id()).orElse(null);
        if (view == null) {
            Optional<Text> refusal = submit(taken);
            if (refusal.isPresent()) {
                reject(taken, folder, refusal.get());
            }
            return refusal.isPresent();
        }
        if (view.isRunning()) {
            return false;
        }
        if (!view.sha256().equals(digest(taken.file()))) {
            reject(taken, folder, Text.of("INBOX_CHANGED", "import", view.id()));
        } else {
            putAway(taken, view, new Shelf("DONE".equals(view.state()) ? folder.done() : folder.failed()));
        }
        return true;
    }

    /** @return why the file is none that could be imported */
    private Optional<Text> submit(TakenFile taken) throws IOException {
        String name = taken.file().getFileName().toString();
        if (taken.kind().equals(InboxFolder.NO_KIND)) {
            return Optional.of(Text.of("INBOX_KIND", "known", String.join(", ", imports.kinds())));
        }
        if (!Files.isRegularFile(taken.file(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(Text.of("INBOX_UNREADABLE"));
        }
        try (InputStream bytes = Files.newInputStream(taken.file(), LinkOption.NOFOLLOW_LINKS)) {
            imports.submit(taken.id(), taken.kind(), name, bytes);
            return Optional.empty();
        } catch (AccessDeniedException e) {
            if (Files.isReadable(taken.file())) {
                throw e;
            }
            return Optional.of(Text.of("INBOX_UNREADABLE"));
        } catch (BusinessException refused) {
            return Optional.of(new Text(refused.code(), refused.args()));
        } catch (EJBException wrapped) {
            if (wrapped.getCausedByException() instanceof BusinessException refused) {
                return Optional.of(new Text(refused.code(), refused.args()));
            }
            throw wrapped;
        }
    }

    private void putAway(TakenFile taken, ImportView view, Shelf shelf) throws IOException {
        String name = shelf.nameFor(taken);
        if (view.rejected() > 0) {
            shelf.put(Shelf.rejected(name), file -> {
                try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
                    RejectedRowsCsv.write(imports.header(taken.id()), reader -> imports.rejectedRows(taken.id(), reader), InboxReport.LANGUAGE, out);
                }
            });
        }
        JsonObject report = InboxReport.of(view, Shelf.rejected(name));
        shelf.put(Shelf.report(name), file -> InboxReport.write(report, file));
        shelf.store(taken, name);
    }

    private static void reject(TakenFile taken, InboxFolder folder, Text reason) throws IOException {
        Shelf shelf = new Shelf(folder.failed());
        String name = shelf.nameFor(taken);
        JsonObject report = InboxReport.of(taken.id(), taken.file().getFileName().toString(), reason);
        shelf.put(Shelf.report(name), file -> InboxReport.write(report, file));
        shelf.store(taken, name);
    }

    /** Of the file as it lies here now: a sender that still had it open may have written on. */
    private static String digest(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
