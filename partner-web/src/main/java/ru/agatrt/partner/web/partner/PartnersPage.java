package ru.agatrt.partner.web.partner;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.partner.PartnerFilter;
import ru.agatrt.partner.partner.PartnerRow;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;

/** {@code /console/partners}: all partners; filters, order and page stand in the address. */
@Named("partners")
@RequestScoped
public class PartnersPage {

    @EJB
    private PartnerDirectory directory;
    @Inject
    private AddressParameters parameters;

    private ListPage<PartnerRow> list;

    /** Reads what the address asks for: of ten thousand, only the rows on the screen. */
    public void load() {
        PartnerFilter filter = new PartnerFilter(parameters.text("text"), parameters.constant("status", StatusCode.class),
                parameters.constant("direction", Direction.class), parameters.text("manager"), parameters.text("region"));
        list = parameters.list("/console/partners", "text", "status", "direction", "region", "manager").read(page -> directory.find(filter, page));
    }

    public ListPage<PartnerRow> getList() {
        return list;
    }

    public StatusCode[] getStatusChoices() {
        return StatusCode.values();
    }

    public Direction[] getDirectionChoices() {
        return Direction.values();
    }

    public List<String> getRegionChoices() {
        return directory.regions();
    }

    public List<String> getManagerChoices() {
        return directory.managers();
    }
}
