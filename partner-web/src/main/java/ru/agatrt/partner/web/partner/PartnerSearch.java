package ru.agatrt.partner.web.partner;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.partner.PartnerFilter;
import ru.agatrt.partner.partner.PartnerRow;

/** The search field of every console page (Ctrl+K): part of a name, or the beginning of a code or INN. */
@Named("partnerSearch")
@RequestScoped
public class PartnerSearch {

    private static final int MOST = 8;

    @EJB
    private PartnerDirectory directory;

    private String chosen;

    public List<PartnerRow> suggest(String text) {
        return directory.find(new PartnerFilter(text.strip(), null, null, null, null), PageRequest.of(0, MOST)).items();
    }

    /** Goes to the page of the partner chosen. */
    public void open() throws IOException {
        Faces.redirect("/console/partners/%s", URLEncoder.encode(chosen, StandardCharsets.UTF_8));
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
