package ru.agatrt.partner.web.api;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.partner.PartnerRow;
import ru.agatrt.partner.purchase.VolumeView;
import ru.agatrt.partner.review.Evidence;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Ground;
import ru.agatrt.partner.review.Scorecard;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.web.support.Messages;

/** Shapes of the partner resources: dates ISO-8601, money as text with two decimals, sentences in the reader's language. */
final class PartnerJson {

    private PartnerJson() {
    }

    public record StatusJson(String status, String direction, String from, String to, String individualThreshold) {

        static StatusJson of(HeldStatus s) {
            return new StatusJson(s.status().name(), s.direction().name(), s.from().toString(), iso(s.lastDay()),
                    money(s.individualThreshold()));
        }
    }

    public record PartnerSummary(String code, String shortName, String legalName, String inn, String region,
                                 List<String> directions, List<StatusJson> statuses, String manager) {

        static PartnerSummary of(PartnerRow p) {
            return new PartnerSummary(p.code().value(), p.shortName(), p.legalName(), p.inn(), p.region(), names(p.directions()),
                    p.statuses().stream().map(StatusJson::of).toList(), p.manager());
        }
    }

    public record PartnerDetails(String code, String legalName, String shortName, String inn, String kpp, String ogrn,
                                 String country, String region, String website, List<String> directions, String cooperationSince,
                                 String agreementNo, String agreementSignedOn, String manager, List<StatusJson> statuses) {

        static PartnerDetails of(PartnerCard p) {
            return new PartnerDetails(p.code().value(), p.legalName(), p.shortName(), p.inn(), p.kpp(), p.ogrn(), p.country(),
                    p.region(), p.website(), names(p.directions()), iso(p.cooperationSince()), p.agreementNo(),
                    iso(p.agreementSignedOn()), p.manager(), p.statuses().stream().map(StatusJson::of).toList());
        }
    }

    public record EvidenceJson(String kind, String key, String date, String text, String amount, boolean counted) {

        static EvidenceJson of(Evidence e, Locale locale) {
            return new EvidenceJson(e.kind(), e.key(), iso(e.date()), Messages.say(locale, e.text()), money(e.amount()), e.counted());
        }
    }

    public record FindingJson(String requirement, String modality, String required, String actual, String outcome, String clause,
                              String explanation, String shortfall, String enough, List<EvidenceJson> evidence) {

        static FindingJson of(Finding f, Locale locale) {
            return new FindingJson(f.requirement().name(), f.modality().name(), Messages.say(locale, f.required()),
                    Messages.say(locale, f.actual()), f.outcome().name(), f.clause(), Messages.say(locale, f.explanation()),
                    f.shortfall() == null ? null : Messages.say(locale, f.shortfall()),
                    f.enough() == null ? null : Messages.say(locale, f.enough()),
                    f.evidence().stream().map(e -> EvidenceJson.of(e, locale)).toList());
        }
    }

    public record GroundJson(String code, String clause, String text) {

        static GroundJson of(Ground g, Locale locale) {
            return new GroundJson(g.code(), g.clause(), Messages.say(locale, g.text()));
        }
    }

    public record ScorecardJson(String partner, String status, String halfYear, String from, String to, String asOf, String knownAt,
                                String edition, boolean eligible, List<FindingJson> findings, List<GroundJson> grounds) {

        static ScorecardJson of(Scorecard s, Locale locale) {
            return new ScorecardJson(s.partner().value(), s.status().name(), iso(s.halfYear()), s.period().from().toString(),
                    iso(s.period().lastDay()), s.asOf().toString(), s.knownAt().toString(), s.edition(), s.eligible(),
                    s.findings().stream().map(f -> FindingJson.of(f, locale)).toList(),
                    s.grounds().stream().map(g -> GroundJson.of(g, locale)).toList());
        }
    }

    public record VolumeJson(String partner, String halfYear, String countable, String undecidedProject, String excludedProject,
                             String notOwnManufacture, String services, String returns, long lines) {

        static VolumeJson of(String partner, String halfYear, VolumeView v) {
            return new VolumeJson(partner, halfYear, money(v.countable()), money(v.undecidedProject()), money(v.excludedProject()),
                    money(v.notOwnManufacture()), money(v.services()), money(v.returns()), v.lines());
        }
    }

    private static <E extends Enum<E>> List<String> names(Set<E> constants) {
        return constants.stream().sorted(Comparator.naturalOrder()).map(Enum::name).toList();
    }

    private static String iso(Object value) {
        return value == null ? null : value.toString();
    }

    private static String money(BigDecimal amount) {
        return amount == null ? null : Money.of(amount).toPlainString();
    }
}
