package ru.agatrt.partner.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.job.JobQueue;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.LetterKind;
import ru.agatrt.partner.outbox.Outbox;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.review.persistence.FindingTable;
import ru.agatrt.partner.review.persistence.ListTable;
import ru.agatrt.partner.review.persistence.ProposalTable;
import ru.agatrt.partner.review.persistence.ReviewTable;
import ru.agatrt.partner.review.persistence.ReviewTable.Row;
import ru.agatrt.partner.review.rules.DecisionRules;
import ru.agatrt.partner.status.Assignment;
import ru.agatrt.partner.status.StatusLedger;
import ru.agatrt.partner.status.StatusLedger.Decision;

/** Puts an approved list into force: assignments, the printed list, the letters and the job that makes statements, all or nothing. */
@Stateless
@RolesAllowed(Role.DIRECTOR)
public class Publication {

    /** Kind of the jobs that make and send the statements of a list, whose number is the subject. */
    public static final String STATEMENTS = "STATEMENTS";

    private static final int NAMED = 5;

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private ProgramEditions editions;
    @Inject
    private StatusLedger ledger;
    @Inject
    private Outbox outbox;
    @Inject
    private JobQueue jobs;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** One proposal of the list with the key of its company and the term of what was decided. */
    private record Decided(long key, ProposalRow proposal, ReviewDecision decision, Period term) {
    }

    /** What is held on the day the list takes effect, before it does. */
    private record Held(String direction, StatusCode status, LocalDate from, LocalDate to) {
    }

    /**
     * Publishes: statuses take effect on the next Moscow day.
     *
     * @return number of the list
     * @throws Conflict {@code REVIEW_NOT_APPROVED}; {@code STANDING_CHANGED} when a status reviewed was decided otherwise meanwhile
     */
    public String publish(String id) {
        ReviewTable reviews = new ReviewTable(book);
        Row review = reviews.lock(id).orElseThrow(() -> new NotFound("REVIEW_NOT_FOUND", "id", id));
        if (review.state() != ReviewState.APPROVED) {
            throw new Conflict("REVIEW_NOT_APPROVED");
        }
        String login = callers.current().login();
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.plusDays(1);
        Edition edition = editions.inForceOn(from);
        Knowledge moment = knowledge.advance();
        return book.withHandle(h -> {
            List<Decided> decided = decided(h, review, from, edition);
            Map<String, Held> standing = standing(h, from);
            refuseChangedStanding(standing, decided);
            int number = reviews.published(review.halfYear());
            String listNo = review.halfYear() + (number == 0 ? "" : "/" + number);
            ledger.assign(decided.stream().filter(d -> d.decision.kind() != ProposalKind.NONE).map(d -> assignment(d, listNo)).toList(),
                    new Decision(moment, today, login));
            new ListTable(h).insert(new ListTable.NewList(review.id(), listNo, review.halfYear(), moment, from, review.edition(), review.hash()),
                    decided.stream().map(d -> entry(d, from, standing)).toList());
            outbox.queue(letters(decided, listNo, from));
            reviews.published(h, review.id(), login, moment, from);
            new FindingTable(h).record(listNo);
            jobs.submit(STATEMENTS, listNo, login);
            audit.record(login, "REVIEW_PUBLISHED", "REVIEW", id, Map.of("list", listNo, "effectiveFrom", from, "hash", review.hash()));
            return listNo;
        });
    }

    private List<Decided> decided(Handle h, Row review, LocalDate from, Edition edition) {
        ProposalTable proposals = new ProposalTable(book);
        Map<String, Long> keys = proposals.keys(h, review.id());
        return proposals.all(review.id(), ProposalFilter.ALL).stream().map(p -> {
            ReviewDecision decision = p.decided().decision();
            return new Decided(keys.get(p.partner().value()), p, decision, DecisionRules.term(decision, from, edition));
        }).toList();
    }

    /** By company and track. */
    private static Map<String, Held> standing(Handle h, LocalDate day) {
        return h.createQuery("""
                        SELECT partner_id, track, direction, status, valid_from, valid_to FROM status_assignment
                         WHERE superseded_at = '9999-12-31 23:59:59.999999' AND valid_from <= :day AND valid_to > :day""")
                .bind("day", day)
                .map((rs, c) -> Map.entry(rs.getLong("partner_id") + rs.getString("track"), new Held(rs.getString("direction"),
                        StatusCode.valueOf(rs.getString("status")), rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String track(Decided d) {
        return d.key + d.proposal.direction().track();
    }

    /** A measure or an application may have changed the status since the half-year ended; the list must not undo it unseen. */
    private static void refuseChangedStanding(Map<String, Held> standing, List<Decided> decided) {
        List<String> changed = new ArrayList<>();
        for (Decided d : decided) {
            Held held = standing.get(track(d));
            boolean touches = d.decision.kind() != ProposalKind.NONE;
            StatusCode reviewed = d.proposal.held();
            if (touches && held != null && reviewed != null && held.status != reviewed) {
                changed.add(d.proposal.partner().value());
            }
        }
        if (!changed.isEmpty()) {
            throw new Conflict("STANDING_CHANGED", "count", changed.size(), "partners", String.join(", ", changed.subList(0, Math.min(NAMED, changed.size()))));
        }
    }

    private static Assignment assignment(Decided d, String listNo) {
        ReviewDecision decision = d.decision;
        java.math.BigDecimal threshold = decision.individualThreshold() != null || decision.kind() != ProposalKind.KEEP
                ? decision.individualThreshold() : d.proposal.heldThreshold();
        return new Assignment(d.key, d.proposal.direction(), decision.status(), d.term, threshold, Assignment.Cause.REVIEW, listNo);
    }

    /** Where the review changes nothing, the list names what is held that day with its own term, which an application may have given since. */
    private static ListTable.Entry entry(Decided d, LocalDate from, Map<String, Held> standing) {
        ProposalRow p = d.proposal;
        Held now = standing.get(track(d));
        boolean unchanged = d.decision.kind() == ProposalKind.NONE;
        boolean held = now != null && now.direction.equals(p.direction().name());
        StatusCode status = unchanged ? held ? now.status : null : d.decision.status();
        return new ListTable.Entry(d.key, p.partner().value(), p.name(), p.region(), p.direction().name(), d.decision.kind().name(),
                status == null ? null : status.name(), unchanged && held ? now.from : from, unchanged && held ? now.to : d.term.to());
    }

    private static List<Letter> letters(List<Decided> decided, String listNo, LocalDate from) {
        return decided.stream().filter(d -> d.decision.kind() != ProposalKind.NONE)
                .map(d -> new Letter(LetterKind.of("STATUS", d.decision.kind()), d.key, null, "ru",
                        Map.of("list", listNo, "from", from, "status", d.decision.status() == null ? StatusCode.NONE.name() : d.decision.status().name())))
                .toList();
    }
}
