package ru.agatrt.partner.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.BusinessException;

/** An act of a person on a page: done, it is told on the page one comes to; refused, the form stays with the reason. */
@Named("acted")
@RequestScoped
public class Acted {

    private static final String DONE = "acted.done";

    @Inject
    private ReaderLanguage reader;

    private String failure = "";

    /**
     * @param act  does it and says what was done
     * @param back where to go then, an address of this site
     */
    public void attempt(String back, Supplier<String> act) throws IOException {
        attempt(() -> back, act);
    }

    /** The same with an address that is known only when it is done. */
    public void attempt(Supplier<String> back, Supplier<String> act) throws IOException {
        try {
            Faces.setFlashAttribute(DONE, act.get());
            Faces.redirect(SiteAddress.orHome(back.get()));
        } catch (BusinessException refused) {
            failure = Messages.text(reader.getLocale(), refused.code(), named(refused.args()));
        }
    }

    /** A field is called as the page calls it. */
    private Map<String, Object> named(Map<String, Object> args) {
        Map<String, Object> named = new HashMap<>(args);
        named.computeIfPresent("name", (key, name) -> Messages.has(reader.getLocale(), "field." + name)
                ? Messages.text(reader.getLocale(), "field." + name) : name);
        return named;
    }

    /** A sentence for what was done, in the reader's language. */
    public String say(String key, Object... nameThenValue) {
        return Messages.text(reader.getLocale(), key, nameThenValue);
    }

    /** Why the act was not done; empty when it was, or when none was tried. */
    public String getFailure() {
        return failure;
    }

    /** What was just done; empty when nothing was. */
    public String getDone() {
        String done = Faces.getFlashAttribute(DONE);
        return done == null ? "" : done;
    }
}
