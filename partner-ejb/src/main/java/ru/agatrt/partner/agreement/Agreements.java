package ru.agatrt.partner.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.agreement.persistence.AgreementTable;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.kernel.port.UploadStore;

/**
 * Agreements of a company, what files and people said of them, and the signed papers (§3.1, §3.4). A person's word holds until a person
 * changes or withdraws it, whatever files say meanwhile (ADR 0076). A partner sees its own, without authors and reasons.
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class Agreements {

    /** Bytes of a signed paper. */
    public static final long MOST_BYTES = 20L << 20;

    private static final int LONGEST_NAME = 255;

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private AuditTrail audit;
    @Inject
    private UploadStore uploads;

    /** A paper that was sent and not looked at yet; the bytes are read once. */
    public record Paper(String name, InputStream bytes) {
    }

    /** A signed paper to be handed out. */
    public record Opened(SignedFile file, Path place) {
    }

    /**
     * The newest signed first.
     *
     * @param knownAt {@code null} for now
     * @throws NotFound {@code PARTNER_NOT_FOUND} when there is none or it is not the caller's to see
     */
    public List<AgreementView> of(PartnerCode code, Instant knownAt) {
        CallerScope caller = callers.current();
        Knowledge known = knowledge.at(knownAt);
        long partner = partner(code);
        return book.withHandle(h -> new AgreementTable(h).versions(partner, known)).entrySet().stream()
                .map(e -> view(e.getKey(), e.getValue())).map(v -> caller.isPartner() ? v.withoutReasons() : v)
                .sorted(Comparator.comparing((AgreementView v) -> v.current().terms().signedOn()).reversed().thenComparing(AgreementView::number)).toList();
    }

    /** @throws NotFound {@code AGREEMENT_NOT_FOUND}, {@code PARTNER_NOT_FOUND} */
    public AgreementView get(PartnerCode code, String number) {
        return of(code, null).stream().filter(v -> v.number().equals(number)).findFirst()
                .orElseThrow(() -> new NotFound("AGREEMENT_NOT_FOUND", "number", number, "partner", code.value()));
    }

    /**
     * Says what holds, as another version; the paper of the version before stays unless another is sent.
     *
     * @param paper {@code null}: none is sent
     * @throws Conflict {@code CHANGED_BY_OTHER} when another version than the one seen holds by now; {@code AGREEMENT_OTHER} when the
     *     number belongs to another company
     * @throws InvalidInput {@code AGREEMENT_PAPER_LARGE}, {@code FILE_NOT_PDF}
     */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public AgreementView amend(AmendAgreement command, Paper paper) {
        String login = callers.current().login();
        long partner = partner(command.partner());
        SignedFile sent = paper == null ? null : keep(paper);
        // The clock before the agreement, as imports do: in another order the two could wait for each other.
        Knowledge known = knowledge.advance();
        book.useHandle(h -> {
            AgreementTable table = new AgreementTable(h);
            if (table.ownerOf(command.number()).filter(owner -> owner != partner).isPresent()) {
                throw new Conflict("AGREEMENT_OTHER", "number", command.number());
            }
            Optional<AgreementTable.Open> open = table.lock(command.number());
            refuseUnseen(table, command.number(), open, command.seen());
            open.ifPresent(o -> table.close(o, known));
            table.add(partner, command, sent != null ? sent : open.map(AgreementTable.Open::file).orElse(null), login, known);
        });
        audit.record(login, "AGREEMENT_AMENDED", "AGREEMENT", command.number(), Map.of("partner", command.partner().value(),
                "paper", sent == null ? "" : sent.sha256()));
        return get(command.partner(), command.number());
    }

    /**
     * Takes a person's word back: what files say holds again.
     *
     * @throws NotFound {@code AGREEMENT_NOT_FOUND} where no person's word holds
     * @throws Conflict {@code CHANGED_BY_OTHER}; {@code AGREEMENT_WITHOUT_FILE} where no file names the agreement, so that nothing would hold
     */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public void withdraw(PartnerCode code, String number, String reason, Instant seen) {
        if (reason == null || reason.isBlank() || reason.strip().length() > AmendAgreement.LONGEST_REASON) {
            throw new InvalidInput("AGREEMENT_REASON", "max", AmendAgreement.LONGEST_REASON);
        }
        String login = callers.current().login();
        long partner = partner(code);
        Knowledge known = knowledge.advance();
        book.useHandle(h -> {
            AgreementTable table = new AgreementTable(h);
            AgreementTable.Open open = table.lock(number).filter(o -> o.partner() == partner)
                    .orElseThrow(() -> new NotFound("AGREEMENT_NOT_FOUND", "number", number, "partner", code.value()));
            refuseUnseen(table, number, Optional.of(open), seen);
            if (table.fileSince(number).isEmpty()) {
                throw new Conflict("AGREEMENT_WITHOUT_FILE", "number", number);
            }
            table.close(open, known);
        });
        audit.record(login, "AGREEMENT_WITHDRAWN", "AGREEMENT", number, Map.of("partner", code.value(), "reason", reason.strip()));
    }

    /**
     * The signed paper that holds now; every handing out is noted.
     *
     * @throws NotFound {@code AGREEMENT_PAPER_NOT_FOUND}, {@code PARTNER_NOT_FOUND}
     */
    public Opened paper(PartnerCode code, String number) {
        CallerScope caller = callers.current();
        caller.requireMayRead(code);
        SignedFile file = of(code, null).stream().filter(v -> v.number().equals(number)).map(v -> v.current().file()).filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new NotFound("AGREEMENT_PAPER_NOT_FOUND", "number", number));
        audit.record(caller.login(), "AGREEMENT_PAPER_READ", "AGREEMENT", number, Map.of("partner", code.value(), "sha256", file.sha256()));
        return new Opened(file, uploads.locate(file.sha256()));
    }

    private SignedFile keep(Paper paper) {
        try {
            UploadStore.Upload kept = uploads.keep(paper.bytes(), MOST_BYTES);
            if (!PdfCheck.isPdf(uploads.locate(kept.sha256()))) {
                throw new InvalidInput("FILE_NOT_PDF", "name", paper.name());
            }
            String name = paper.name().replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
            return new SignedFile(name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name, kept.size(), kept.sha256());
        } catch (InvalidInput refused) {
            throw "FILE_TOO_LARGE".equals(refused.code()) ? new InvalidInput("AGREEMENT_PAPER_LARGE", "max", MOST_BYTES >> 20) : refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseUnseen(AgreementTable table, String number, Optional<AgreementTable.Open> open, Instant seen) {
        Instant holds = open.map(AgreementTable.Open::since).or(() -> table.fileSince(number)).orElse(null);
        if (seen != null && !seen.equals(holds)) {
            throw new Conflict("CHANGED_BY_OTHER");
        }
    }

    private long partner(PartnerCode code) {
        callers.current().requireMayRead(code);
        return book.withHandle(h -> h.createQuery("SELECT id FROM partner WHERE code = :code").bind("code", code.value()).mapTo(Long.class).findOne())
                .orElseThrow(() -> new NotFound("PARTNER_NOT_FOUND", "code", code.value()));
    }

    static AgreementView view(String number, List<AgreementVersion> versions) {
        List<AgreementVersion> sorted = versions.stream().sorted(Comparator.comparing((AgreementVersion v) -> v.source().since()).reversed()).toList();
        AgreementVersion current = sorted.stream().filter(v -> v.byPerson() && v.source().until() == null).findFirst()
                .or(() -> sorted.stream().filter(v -> v.source().until() == null).findFirst()).orElse(sorted.get(0));
        return new AgreementView(number, current, sorted);
    }
}
