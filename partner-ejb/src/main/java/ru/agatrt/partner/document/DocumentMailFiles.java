package ru.agatrt.partner.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import ru.agatrt.partner.kernel.port.Mail;
import ru.agatrt.partner.kernel.port.MailFiles;

/** Documents as attachments of letters; each try to send one is a handing out. */
@ApplicationScoped
public class DocumentMailFiles implements MailFiles {

    private static final String POSTMAN = "system";

    @Inject
    private DocumentArchive archive;

    @Override
    public Optional<Mail.File> find(String document) {
        return archive.find(document).map(found -> new Mail.File(found.file().name(), found.file().mediaType(),
                () -> new ByteArrayInputStream(archive.handOut(found, DocumentWay.LETTER, POSTMAN))));
    }
}
