package ru.agatrt.partner.review.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.agatrt.partner.agreement.AgreementTerm;
import ru.agatrt.partner.agreement.PartnerReport;
import ru.agatrt.partner.agreement.ReportCalendar;
import ru.agatrt.partner.evidence.CustomerReference;
import ru.agatrt.partner.evidence.Dealer;
import ru.agatrt.partner.evidence.EvidenceRow;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.purchase.FirstPurchase;
import ru.agatrt.partner.purchase.SilentDistributor;
import ru.agatrt.partner.purchase.VolumeView;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.training.Certificate;

/** A partner for the tests of rules: says only what a case is about; judged for 2026-H1 on its last day. */
final class GivenPartner {

    static final HalfYear H1 = HalfYear.parse("2026-H1");
    static final LocalDate DAY = H1.lastDay();

    private String website = "https://partner.example";
    private LocalDate since = LocalDate.parse("2020-01-15");
    private final List<HeldStatus> statuses = new ArrayList<>();
    private final List<AgreementTerm> agreements = new ArrayList<>();
    private final List<PartnerReport> reports = new ArrayList<>();
    private final List<EvidenceRow> evidence = new ArrayList<>();
    private final List<CustomerReference> references = new ArrayList<>();
    private final List<Dealer> dealers = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<MarketingEvent> events = new ArrayList<>();
    private final Set<String> authorizedInns = new HashSet<>();
    private VolumeView volume = VolumeView.EMPTY;
    private FirstPurchase firstPurchase;
    private final List<Period> exclusions = new ArrayList<>();
    private final List<SilentDistributor> silent = new ArrayList<>();

    static GivenPartner partner() {
        return new GivenPartner();
    }

    GivenPartner website(String address) {
        website = address;
        return this;
    }

    GivenPartner since(LocalDate day) {
        since = day;
        return this;
    }

    GivenPartner agreement(String signedOn, String lastDay) {
        agreements.add(new AgreementTerm("A-" + agreements.size(), day(signedOn), day(lastDay), null, 0, Set.of(Direction.RETAIL)));
        return this;
    }

    GivenPartner calendar(ReportCalendar calendar, int dueDays) {
        agreements.add(new AgreementTerm("A-C", LocalDate.parse("2020-01-15"), null, calendar, dueDays, Set.of(Direction.RETAIL)));
        return this;
    }

    GivenPartner report(String period, String state) {
        reports.add(new PartnerReport(period, DAY, state));
        return this;
    }

    GivenPartner proof(Requirement requirement, String from, String until, boolean accepted) {
        evidence.add(new EvidenceRow(requirement, day(from), day(until), accepted, null));
        return this;
    }

    GivenPartner reference(String receivedOn, String state) {
        references.add(new CustomerReference("R-" + references.size(), "ПАО «Заказчик»", day(receivedOn), state));
        return this;
    }

    GivenPartner dealers(int count, boolean authorized) {
        for (int i = 0; i < count; i++) {
            String inn = "77000%05d".formatted(dealers.size());
            dealers.add(new Dealer(inn, "Дилер", LocalDate.parse("2024-01-01"), null));
            if (authorized) {
                authorizedInns.add(inn);
            }
        }
        return this;
    }

    GivenPartner dealer(String sinceDay, String until) {
        dealers.add(new Dealer("7700099999", "Дилер", day(sinceDay), day(until)));
        return this;
    }

    GivenPartner certificate(long person, String track, String issued, String until) {
        certificates.add(new Certificate("C-" + certificates.size(), person, track, day(issued), day(until)));
        return this;
    }

    GivenPartner event(String heldOn, String agreedOn, MarketingEvent.State state) {
        events.add(new MarketingEvent("E-" + events.size(), "Семинар", day(heldOn), day(agreedOn), state));
        return this;
    }

    GivenPartner volume(String countable, String undecided) {
        volume = new VolumeView(Money.of(countable), Money.of(undecided), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 1);
        return this;
    }

    GivenPartner firstPurchase(String amount) {
        firstPurchase = new FirstPurchase("ERP", "РН-1", LocalDate.parse("2025-05-05"), new BigDecimal(amount));
        return this;
    }

    GivenPartner holds(StatusCode status, String from, String lastDay, String threshold) {
        statuses.add(new HeldStatus(status, status.direction().orElse(Direction.RETAIL), day(from), day(lastDay),
                threshold == null ? null : new BigDecimal(threshold), null, null));
        return this;
    }

    GivenPartner excluded(String from, String lastDay) {
        exclusions.add(Period.closed(day(from), day(lastDay)));
        return this;
    }

    GivenPartner silentDistributor(String code, String lastDay) {
        silent.add(new SilentDistributor(code, day(lastDay)));
        return this;
    }

    Finding judged(Rule rule, RequirementCell cell) {
        return rule.judge(cell, facts(), new Frame(H1.period(), DAY, authorizedInns));
    }

    PartnerFacts facts() {
        return new PartnerFacts(new PartnerProfile(1, new PartnerCode("P-1"), "7700000001", website, since, Set.of(Direction.RETAIL)), statuses, agreements,
                reports, evidence, references, dealers, certificates, events, volume, firstPurchase, exclusions, silent);
    }

    /** A required cell of GOLD. */
    static RequirementCell required(Requirement requirement, String amount, Integer count) {
        return cell(requirement, Modality.REQUIRED, amount, count);
    }

    static RequirementCell cell(Requirement requirement, Modality modality, String amount, Integer count) {
        return new RequirementCell(StatusCode.GOLD, requirement, modality, amount == null ? null : new BigDecimal(amount), count,
                true, false, "§ 2", 10);
    }

    private static LocalDate day(String iso) {
        return iso == null || iso.isEmpty() ? null : LocalDate.parse(iso);
    }
}
