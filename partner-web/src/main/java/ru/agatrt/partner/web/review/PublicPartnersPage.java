package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PublicPartners;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;

/** {@code /partners}: the public list of partners of silver and above. */
@Named("publicPartners")
@RequestScoped
public class PublicPartnersPage {

    @EJB
    private PublicPartners partners;
    @Inject
    private AddressParameters parameters;

    private ListPage<PublicPartners.Row> list;

    public ListPage<PublicPartners.Row> getList() {
        if (list == null) {
            list = parameters.list("/partners", "text", "status", "region").read(page -> partners.find(parameters.text("text"),
                    parameters.constant("status", StatusCode.class), parameters.text("region"), page));
        }
        return list;
    }

    public List<String> getRegions() {
        return partners.regions();
    }
}
