package ru.agatrt.partner.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import ru.agatrt.partner.kernel.BusinessException;

/** What an error page says: the sentence of a business exception, or the incident's number by which the log is searched. */
@Named("problem")
@RequestScoped
public class ErrorPage {

    private static final String POLICY = "Content-Security-Policy";

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
            dropPolicyOfFailedPage((HttpServletResponse) faces.getExternalContext().getResponse());
        }
    }

    /** A page that failed while it was drawn has announced the nonce of its scripts already; this page has another one. */
    private static void dropPolicyOfFailedPage(HttpServletResponse response) {
        List<String> policies = List.copyOf(response.getHeaders(POLICY));
        List<String> ofPages = policies.stream().filter(policy -> policy.contains("'nonce-")).toList();
        if (ofPages.size() > 1) {
            response.setHeader(POLICY, ofPages.get(ofPages.size() - 1));
            policies.stream().filter(policy -> !ofPages.contains(policy)).forEach(policy -> response.addHeader(POLICY, policy));
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
