package ru.agatrt.partner.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import ru.agatrt.partner.kernel.BusinessException;

/** What an error page says: the sentence of a business exception, or the incident's number by which the log is searched. */
@Named("problem")
@RequestScoped
public class ErrorPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private CurrentCaller caller;

    /** Gives the page the status of its kind; Ajax answers stay 200, else the browser would not show them. */
    public void answer(int status) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.getPartialViewContext().isAjaxRequest()) {
            faces.getExternalContext().setResponseStatus(status);
        }
    }

    /** Empty when the cause is not one the user can be told in a sentence. */
    public String getSentence() {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof BusinessException cause
                && Messages.has(reader.getLocale(), cause.code())
                ? Messages.text(reader.getLocale(), cause.code(), cause.args()) : "";
    }

    public String getIncident() {
        Object uuid = request.getAttribute(FullAjaxExceptionHandler.EXCEPTION_UUID);
        return uuid == null ? "" : uuid.toString();
    }

    /** The page that failed, to be tried again. */
    public String getAddress() {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return SiteAddress.orHome(uri == null ? null : uri.toString());
    }

    public String getHome() {
        return caller.getHome();
    }
}
