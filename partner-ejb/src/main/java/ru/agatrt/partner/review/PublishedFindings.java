package ru.agatrt.partner.review;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.review.persistence.FindingTable;

/** Records at the start what lists rest on that were published before findings were recorded. Ordinarily there is nothing to do. */
@Singleton
@Startup
@DependsOn("BookSchema")
public class PublishedFindings {

    private static final Logger LOG = Logger.getLogger(PublishedFindings.class.getName());

    @Inject
    private Jdbi book;

    @PostConstruct
    void recordMissing() {
        book.useHandle(h -> {
            FindingTable findings = new FindingTable(h);
            for (String list : findings.missing()) {
                int rows = findings.record(list);
                LOG.info(() -> "List " + list + ": " + rows + " findings recorded");
            }
        });
    }
}
