package ru.agatrt.partner.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.program.PublishedHalfYears;

/** Tells the program's editors which half-years are settled. */
@ApplicationScoped
public class PublishedLists implements PublishedHalfYears {

    private final Jdbi book;

    /** For the container's proxies. */
    protected PublishedLists() {
        this(null);
    }

    @Inject
    public PublishedLists(Jdbi book) {
        this.book = book;
    }

    @Override
    public Optional<HalfYear> latest() {
        return book.withHandle(h -> h.createQuery("SELECT MAX(half_year) FROM status_list").mapTo(String.class).findOne()).map(HalfYear::parse);
    }
}
