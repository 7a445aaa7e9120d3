package ru.agatrt.partner.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.web.support.AddressParameters;

/** What was just done in the workbench, told once on the page that follows, with the way to take it back. */
@Named("reviewToast")
@RequestScoped
public class ReviewToast {

    private static final String DONE = "review.done";
    private static final String UNDO = "review.undo";

    @Inject
    private AddressParameters parameters;

    /** @param undo key of the proposal whose decision can be taken back; {@code null} without one */
    static void say(String done, String undo) {
        Faces.setFlashAttribute(DONE, done);
        if (undo != null) {
            Faces.setFlashAttribute(UNDO, undo);
        }
    }

    /** Something was just done, or is being taken back at this moment. */
    public boolean isShown() {
        return !getDone().isEmpty() || parameters.text("undoing") != null;
    }

    /** What was just done; empty when nothing was. */
    public String getDone() {
        String done = Faces.getFlashAttribute(DONE);
        return done == null ? "" : done;
    }

    /** Key of the proposal whose decision can be taken back at once; empty without one. */
    public String getUndo() {
        String undo = Faces.getFlashAttribute(UNDO);
        return undo == null ? "" : undo;
    }
}
