package ru.agatrt.partner.admission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.admission.Joining.State;
import ru.agatrt.partner.admission.StatusApplication.Words;
import ru.agatrt.partner.admission.persistence.JoiningTable;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.LetterKind;
import ru.agatrt.partner.outbox.Outbox;
import ru.agatrt.partner.partner.NewPartner;
import ru.agatrt.partner.partner.PartnerRegistry;

/** Applications to join on their way: taken up by a manager, then accepted as a company of the program, or refused. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER})
public class Joinings {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private PartnerRegistry partners;
    @Inject
    private Outbox outbox;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** Those that wait first, the oldest at the top; {@code text} is a part of the name or the beginning of INN or number. */
    public Page<Joining> find(String text, State state, PageRequest page) {
        return book.withHandle(h -> {
            JoiningTable table = new JoiningTable(h, LocalDate.now(clock));
            return new Page<>(table.page(text, state, page), table.count(text, state));
        });
    }

    /** How many there are in each state; states without any are absent. */
    public Map<State, Long> counts() {
        return book.withHandle(h -> new JoiningTable(h, LocalDate.now(clock)).counts());
    }

    /** @throws NotFound {@code JOINING_NOT_FOUND} */
    public Joining get(String number) {
        return book.withHandle(h -> new JoiningTable(h, LocalDate.now(clock)).find(number)).orElseThrow(() -> notFound(number));
    }

    /** The caller takes it up: the applicant is told who its manager is. */
    public void take(String number) {
        String login = callers.current().login();
        book.useHandle(h -> {
            JoiningTable table = new JoiningTable(h, LocalDate.now(clock));
            Joining joining = open(table, number);
            table.taken(number, login);
            tell(LetterKind.JOINING_TAKEN, joining, Map.of("number", number));
            audit.record(login, "JOINING_TAKEN", "JOINING", number, Map.of());
        });
    }

    /** Refuses; the reason is optional and stays with the vendor. */
    public void refuse(String number, Words words) {
        Words said = new Words(NewApplication.text("reason", words.reason()), NewApplication.text("told", words.told()));
        String login = callers.current().login();
        book.useHandle(h -> {
            JoiningTable table = new JoiningTable(h, LocalDate.now(clock));
            Joining joining = open(table, number);
            table.decided(number, State.REFUSED, login, said, null);
            Map<String, Object> args = new HashMap<>(Map.of("number", number));
            if (said.told() != null) {
                args.put("told", said.told());
            }
            tell(LetterKind.JOINING_REFUSED, joining, args);
            audit.record(login, "JOINING_REFUSED", "JOINING", number, Map.of());
        });
    }

    /**
     * Accepts: the company gets a code and stands in the book without a status; whoever took it up is its personal manager.
     *
     * @return code of the company
     * @throws Conflict {@code JOINING_DECIDED}; {@code JOINING_KNOWN} when a company of this INN is in the book
     */
    public String accept(String number) {
        String login = callers.current().login();
        return book.withHandle(h -> {
            JoiningTable table = new JoiningTable(h, LocalDate.now(clock));
            Joining joining = open(table, number);
            if (joining.known() != null) {
                throw new Conflict("JOINING_KNOWN", "code", joining.known());
            }
            NewJoining wanted = joining.wanted();
            Knowledge moment = knowledge.advance();
            String manager = joining.people().takenBy() == null ? login : joining.people().takenBy();
            PartnerRegistry.Registered company = partners.register(new NewPartner(wanted.company(), wanted.inn(), wanted.region(), wanted.website(),
                    wanted.direction(), manager), moment);
            table.decided(number, State.ACCEPTED, login, Words.NONE, company.key());
            tell(LetterKind.JOINING_ACCEPTED, joining, Map.of("number", number, "code", company.code().value()));
            audit.record(login, "JOINING_ACCEPTED", "JOINING", number, Map.of("partner", company.code()));
            return company.code().value();
        });
    }

    private void tell(LetterKind kind, Joining joining, Map<String, Object> args) {
        outbox.queue(List.of(new Letter(kind, null, joining.wanted().contact().email(), joining.wanted().language(), args)));
    }

    private static Joining open(JoiningTable table, String number) {
        Joining joining = table.lock(number).orElseThrow(() -> notFound(number));
        if (!joining.state().isOpen()) {
            throw new Conflict("JOINING_DECIDED", "number", number);
        }
        return joining;
    }

    private static NotFound notFound(String number) {
        return new NotFound("JOINING_NOT_FOUND", "number", number);
    }
}
