package ru.agatrt.partner.web.intake;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.intake.ForgottenFiles;
import ru.agatrt.partner.intake.ImportErrorView;
import ru.agatrt.partner.intake.ImportPreviews;
import ru.agatrt.partner.intake.Imports;
import ru.agatrt.partner.intake.PreviewView;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code /console/imports/preview/{id}}: what is in a file before it is imported; from here it is imported or thrown away. */
@Named("previewPage")
@ViewScoped
public class PreviewPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMES = 20;

    @EJB
    private ImportPreviews previews;
    @EJB
    private Imports imports;
    @Inject
    private ReaderLanguage reader;

    private String id;
    private String kind;
    private boolean guessed;
    private transient PreviewView view;

    /** @throws ru.agatrt.partner.kernel.NotFound when no such file waits for the reader */
    public void load() {
        guessed = kind == null || kind.isBlank();
        view = previews.look(id, kind);
        kind = view.fit() == null ? "" : view.fit().kind();
    }

    public PreviewView getView() {
        if (view == null) {
            load();
        }
        return view;
    }

    /** Has the file imported and goes to where this is watched. */
    public void confirm() {
        Faces.redirect("/console/imports/%s", previews.confirm(id, kind).id());
    }

    /** Throws the file away and goes back to the list. */
    public void discard() {
        previews.discard(id);
        Faces.redirect("/console/imports");
    }

    /** Whether the kind was found by the names of the columns and not chosen. */
    public boolean isGuessed() {
        return guessed;
    }

    /** Kinds that can be chosen instead of the guessed one. */
    public List<String> getKinds() {
        return imports.kinds();
    }

    /** When the file is thrown away unless it is confirmed. */
    public Instant getWaitsUntil() {
        return getView().file().uploadedAt().plus(ForgottenFiles.PATIENCE);
    }

    /** Why the file cannot be read at all; empty when it can. */
    public String getFailure() {
        return getView().failure() == null ? "" : Messages.say(reader.getLocale(), getView().failure());
    }

    /** Number and date forms of the first rows, as a list of words. */
    public String forms(String family) {
        return getView().forms().stream().filter(f -> f.name().startsWith("DAY") == "days".equals(family))
                .map(f -> Messages.text(reader.getLocale(), "CellForm." + f.name())).collect(Collectors.joining(", "));
    }

    /** Key of the delimiter's name. */
    public String getDelimiter() {
        return switch (getView().layout().delimiter()) {
            case "," -> "preview.comma";
            case "\t" -> "preview.tab";
            default -> "preview.semicolon";
        };
    }

    /** Names one after the other; of very many the first. */
    public String names(List<String> columns) {
        String first = columns.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return columns.size() > MOST_NAMES ? first + "…" : first;
    }

    /** What an import would refuse among the rows shown. */
    public List<ImportErrorView> getProblems() {
        return getView().rows().stream().flatMap(r -> r.problems().stream()).toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
