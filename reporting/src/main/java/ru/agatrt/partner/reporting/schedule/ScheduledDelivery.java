package ru.agatrt.partner.reporting.schedule;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.StaffContacts;
import ru.agatrt.partner.account.StaffContacts.Person;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentArchive;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.Outbox;
import ru.agatrt.partner.reporting.run.ReportRunEnded;
import ru.agatrt.partner.reporting.schedule.persistence.DueTable;
import ru.agatrt.partner.reporting.schedule.persistence.ScheduleTable;
import ru.agatrt.partner.reporting.schedule.rules.Recipients;

/**
 * Ends due times and queues their letters, in the caller's transaction: a report that is made is sent, each letter once, whatever dies.
 * When it is not made, its author is told; when the author can get no letters any more, everybody who may mend it.
 */
@Stateless
@PermitAll
public class ScheduledDelivery {

    @Inject
    private Jdbi book;
    @Inject
    private DocumentArchive archive;
    @Inject
    private StaffContacts staff;
    @Inject
    private ReportReaders readers;
    @Inject
    private ReportLetters letters;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    /** A run of a schedule has ended, however. Whoever has stopped one knows it. */
    public void ended(ReportRunEnded run) {
        Optional<DueTable.Row> due = new DueTable(book).lock(run.occasion());
        if (due.isEmpty()) {
            return;
        }
        switch (run.state()) {
            case DONE -> deliver(due.get(), archive.find(run.document()).orElseThrow());
            case CANCELLED -> new DueTable(book).end(due.get(), DueState.CANCELLED, null, null, clock.instant());
            default -> fail(due.get(), run.problem(), null);
        }
    }

    private void deliver(DueTable.Row due, ArchivedDocument document) {
        ScheduleView schedule = schedule(due);
        List<String> addresses = Recipients.addresses(schedule.settings().recipients(), addresses(readers.of(schedule.settings().wanted().report())));
        if (addresses.isEmpty()) {
            fail(due, "SCHEDULE_NO_RECIPIENTS", document.id());
            return;
        }
        DueTable dues = new DueTable(book);
        ReportLetters.Made about = new ReportLetters.Made(due.when(), due.progress().asked().parameters(), document);
        if (dues.end(due, DueState.DONE, document.id(), null, clock.instant())) {
            dues.carried(due, outbox.queue(addresses.stream().map(address -> letters.delivered(schedule, about, address)).toList()));
        }
    }

    /** @param document what was made though nobody can get it; {@code null} for nothing */
    private void fail(DueTable.Row due, String problem, String document) {
        ScheduleView schedule = schedule(due);
        if (new DueTable(book).end(due, DueState.FAILED, document, problem, clock.instant())) {
            List<Letter> told = whomToTell(schedule, due).map(person -> letters.failed(schedule, due.when(), problem, person.address())).toList();
            outbox.queue(told);
        }
    }

    /** Who asked for it, or wrote the schedule. */
    private Stream<Person> whomToTell(ScheduleView schedule, DueTable.Row due) {
        String login = due.when().cause() == DueCause.PERSON ? due.when().by() : schedule.authors().createdBy();
        List<Person> finance = staff.of(Set.of(Role.FINANCE));
        List<Person> author = finance.stream().filter(person -> person.login().equals(login)).toList();
        return (author.isEmpty() ? finance : author).stream();
    }

    private ScheduleView schedule(DueTable.Row due) {
        return new ScheduleTable(book).find(due.schedule()).orElseThrow().view();
    }

    private static Map<String, String> addresses(List<Person> people) {
        return people.stream().collect(Collectors.toMap(Person::login, Person::address, (one, other) -> one));
    }
}
