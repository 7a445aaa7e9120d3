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
import ru.agatrt.partner.intake.ImportView;
import ru.agatrt.partner.intake.Imports;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code /console/imports}: sends a file and lists those sent before. */
@Named("importsPage")
@RequestScoped
public class ImportsPage {

    @EJB
    private Imports imports;
    @Inject
    private ReaderLanguage reader;

    private String kind;
    private Part file;
    private String failure = "";
    private LazyDataModel<ImportView> rows;

    public List<String> getKinds() {
        return imports.kinds();
    }

    public LazyDataModel<ImportView> getRows() {
        if (rows == null) {
            rows = new ImportRows(imports);
        }
        return rows;
    }

    /** Takes the file and goes to its page, where it is watched; a refusal is told on this one. */
    public void submit() throws IOException {
        if (kind == null || kind.isBlank()) {
            failure = text("imports.kindMissing");
        } else if (file == null || file.getSubmittedFileName() == null || file.getSubmittedFileName().isBlank()) {
            failure = text("imports.fileMissing");
        } else {
            try (InputStream body = file.getInputStream()) {
                ImportView sent = imports.submit(kind, file.getSubmittedFileName(), file.getContentType(), body);
                Faces.redirect("/console/imports/%s", sent.id());
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

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
