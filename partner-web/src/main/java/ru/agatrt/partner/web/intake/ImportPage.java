package ru.agatrt.partner.web.intake;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ru.agatrt.partner.intake.ImportErrorView;
import ru.agatrt.partner.intake.ImportView;
import ru.agatrt.partner.intake.Imports;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/**
 * {@code /console/imports/{id}}: how far a file has been read and what was refused. Everything is read from the import's
 * own row in the book, so that the page may be closed, reloaded or sent to a colleague at any time.
 */
@Named("importPage")
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ERRORS = PageRequest.MAX_LIMIT;

    @EJB
    private Imports imports;
    @Inject
    private ReaderLanguage reader;

    private String id;
    private transient ImportView view;
    private transient List<ImportErrorView> errors;

    /** @throws ru.agatrt.partner.kernel.NotFound when there is no such import */
    public void load() {
        view = imports.get(id);
    }

    /** As it is now; asked for again with every poll. */
    public ImportView getView() {
        if (view == null) {
            load();
        }
        return view;
    }

    /** Forgets what an earlier poll has read. */
    public void refresh() {
        view = null;
        errors = null;
    }

    /** The first refused rows; the file to download has all of them. */
    public List<ImportErrorView> getErrors() {
        if (errors == null) {
            errors = getView().rejected() == 0 ? List.of() : imports.errors(id, MOST_ERRORS);
        }
        return errors;
    }

    /** Why the file as a whole was refused; empty unless it was. */
    public String getFailure() {
        return getView().failure() == null ? "" : Messages.say(reader.getLocale(), getView().failure());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
