package ru.agatrt.partner.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.omnifaces.util.Faces;
import org.primefaces.model.LazyDataModel;
import ru.agatrt.partner.intake.ImportPreviews;
import ru.agatrt.partner.intake.ImportView;
import ru.agatrt.partner.intake.Imports;
import ru.agatrt.partner.intake.WaitingFile;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code /console/imports}: sends a file to be looked at and lists those imported before. */
@Named("importsPage")
@RequestScoped
public class ImportsPage {

    @EJB
    private Imports imports;
    @EJB
    private ImportPreviews previews;
    @Inject
    private ReaderLanguage reader;

    private Part file;
    private String failure = "";
    private LazyDataModel<ImportView> rows;
    private List<WaitingFile> waiting;

    /** Files of the reader that were sent and neither imported nor thrown away yet. */
    public List<WaitingFile> getWaiting() {
        if (waiting == null) {
            waiting = previews.waiting();
        }
        return waiting;
    }

    public LazyDataModel<ImportView> getRows() {
        if (rows == null) {
            rows = new ImportRows(imports);
        }
        return rows;
    }

    /** Takes the file and goes to where it can be looked at; a refusal is told on this page. */
    public void submit() throws IOException {
        if (file == null || file.getSubmittedFileName() == null || file.getSubmittedFileName().isBlank()) {
            failure = text("imports.fileMissing");
        } else {
            try (InputStream body = file.getInputStream()) {
                Faces.redirect("/console/imports/preview/%s", previews.hold(file.getSubmittedFileName(), file.getContentType(), body));
            } catch (BusinessException refused) {
                failure = Messages.text(reader.getLocale(), refused.code(), refused.args());
            }
        }
    }

    /** Why the file was not taken; empty when it was. */
    public String getFailure() {
        return failure;
    }

    private String text(String key) {
        return Messages.text(reader.getLocale(), key);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
