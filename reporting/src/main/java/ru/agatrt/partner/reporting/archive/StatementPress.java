package ru.agatrt.partner.reporting.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.Contacts;
import ru.agatrt.partner.reporting.archive.KeptStatements.Form;
import ru.agatrt.partner.reporting.archive.persistence.DeliveryTable;
import ru.agatrt.partner.reporting.archive.persistence.DeliveryTable.Waiting;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;
import ru.agatrt.partner.review.StatusListView;
import ru.agatrt.partner.review.StatusLists;

/**
 * Makes the statements of a list, company by company, as the application itself: a job has no caller, and the facades that a
 * statement asks want one. One company whose statement fails does not keep the others waiting.
 */
@Stateless
@RunAs(Role.FINANCE)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatementPress {

    private static final Logger LOG = Logger.getLogger(StatementPress.class.getName());
    static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    @Inject
    private Jdbi book;
    @Inject
    private StatusLists lists;
    @Inject
    private StatementDeliveries deliveries;
    @Inject
    private KeptStatements kept;
    @Inject
    private Contacts contacts;

    /**
     * What is to be made for a list: companies that were told are left out, statements that are kept are not made again.
     *
     * @param list     number of a published list
     * @param progress takes companies told and companies in all
     */
    public PressRun begin(String list, BiConsumer<Long, Long> progress) {
        DeliveryTable table = new DeliveryTable(book);
        JobProgress before = table.progress(list);
        return new PressRun(lists.head(list), table.waiting(list), before, progress);
    }

    /**
     * Makes statements until none is left to begin; several threads may call it with the same run. Whoever calls has seen that the
     * warehouse is filled up to the publication. Ends early, and so do the others, when the warehouse went away.
     */
    public void print(PressRun run) {
        try {
            for (Waiting company = run.next(); company != null; company = run.next()) {
                if (printed(company, run.list())) {
                    run.told();
                } else {
                    run.failed();
                }
            }
        } catch (WarehouseUnavailable e) {
            LOG.log(Level.INFO, "Statements of list {0} wait: the warehouse does not answer", run.list().number());
            run.interrupt();
        } catch (RuntimeException | Error e) {
            run.interrupt();
            throw e;
        }
    }

    private boolean printed(Waiting company, StatusListView list) {
        try {
            String document = null;
            for (Locale language : languages(company)) {
                String id = kept.keep(company.code(), list, new Form(language, ReportFormat.PDF), Callers.SYSTEM_LOGIN).id();
                document = document == null ? id : document;
            }
            deliveries.tell(company, list, document);
            return true;
        } catch (WarehouseUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The statement of " + company.code() + " after list " + list.number() + " was not made", e);
            return false;
        }
    }

    /** Russian first, then what else its people read. */
    private List<Locale> languages(Waiting company) {
        return Stream.concat(Stream.of("ru"), contacts.of(company.key()).stream().map(Contacts.Contact::language).filter(Objects::nonNull))
                .distinct().map(Locale::forLanguageTag).toList();
    }
}
