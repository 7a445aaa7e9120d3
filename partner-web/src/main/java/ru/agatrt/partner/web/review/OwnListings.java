package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import ru.agatrt.partner.review.OwnListing;
import ru.agatrt.partner.review.StatusLists;

/** In which published lists the caller's own company is named. */
@Named("ownListings")
@RequestScoped
public class OwnListings {

    @EJB
    private StatusLists lists;

    private List<OwnListing> own;

    public List<OwnListing> getAll() {
        if (own == null) {
            own = lists.own();
        }
        return own;
    }
}
