package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ru.agatrt.partner.purchase.PurchaseDocument;
import ru.agatrt.partner.purchase.Purchases;
import ru.agatrt.partner.web.support.AddressParameters;

/** {@code …/document?source=…&no=…}: a document with every version of its lines, its original and its returns. */
@Named("documentPage")
@RequestScoped
public class DocumentPage {

    @EJB
    private Purchases purchases;
    @Inject
    private CompanyScope company;
    @Inject
    private AddressParameters parameters;

    private PurchaseDocument document;

    /** @throws ru.agatrt.partner.kernel.NotFound when the company has no such document */
    public void load() {
        company.getCard();
        if (!company.isClosed()) {
            document = purchases.document(company.code(), parameters.required("source"), parameters.required("no"));
        }
    }

    public PurchaseDocument getDocument() {
        return document;
    }
}
