package ru.agatrt.partner.web.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.agatrt.partner.whatif.Statuses;
import ru.agatrt.partner.whatif.WhatIfResult;
import ru.agatrt.partner.whatif.WhatIfRow;
import ru.agatrt.partner.whatif.WhatIfRun;
import ru.agatrt.partner.whatif.WhatIfWarning;

/** Shapes of what-if: dates ISO-8601, moments UTC, money as text with two decimals; a positive effect is a larger discount. */
final class WhatIfJson {

    private WhatIfJson() {
    }

    /** {@code editionNow}: SAME, CHANGED, DECIDED or DELETED since the run. */
    public record Run(String id, String halfYear, String edition, long editionVersion, String editionNow, String inForce, String state, int progress,
                      String asOf, String knownAt, String requestedBy, String requestedAt, String finishedAt) {

        static Run of(WhatIfRun r) {
            return new Run(r.id(), r.halfYear().toString(), r.draft().code(), r.draftVersion(), r.draftNow().name(), r.base().code(), r.state().name(),
                    r.progress().percent(), r.asOf().toString(), r.knownAt().toString(), r.requestedBy(), r.requestedAt().toString(),
                    r.finishedAt() == null ? null : r.finishedAt().toString());
        }
    }

    /** A run with the sums of its result, which are zero until it is done. */
    public record Details(Run run, int partners, Map<String, Integer> effects, List<Status> statuses, List<Move> moves, Roubles roubles,
                          List<Benefit> benefits, List<Warning> warnings) {

        static Details of(WhatIfRun run, WhatIfResult r) {
            Map<String, Integer> effects = new TreeMap<>();
            r.effects().forEach((effect, n) -> effects.put(effect.name(), n));
            return new Details(Run.of(run), r.partners(), effects,
                    r.statuses().stream().map(s -> new Status(s.status().name(), s.held(), s.base(), s.draft(), s.gained(), s.lost())).toList(),
                    r.moves().stream().map(m -> new Move(names(m.from()), names(m.to()), m.partners(), money(m.roubles().total()))).toList(),
                    Roubles.of(r.roubles()), r.benefits().stream().map(b -> new Benefit(b.benefit(), b.gained(), b.lost())).toList(),
                    r.warnings().stream().map(Warning::of).toList());
        }
    }

    public record Status(String status, int held, int inForce, int draft, int gained, int lost) {
    }

    public record Move(List<String> from, List<String> to, int partners, String effect) {
    }

    public record Benefit(String benefit, int gained, int lost) {
    }

    /** {@code threshold}: by the draft; {@code against}: by the edition in force, or silver's. */
    public record Warning(String kind, String status, int partners, String threshold, String against) {

        static Warning of(WhatIfWarning w) {
            return new Warning(w.kind().name(), w.status() == null ? null : w.status().name(), w.partners(), money(w.amount()), money(w.otherAmount()));
        }
    }

    public record Roubles(String valued, String heldDiscount, String inForceDiscount, String draftDiscount, String tableEffect, String statusEffect,
                          String effect, String ofDeals, String ofDistributors, String notAgreed) {

        static Roubles of(ru.agatrt.partner.whatif.Roubles r) {
            return new Roubles(money(r.valued()), money(r.heldDiscount()), money(r.baseDiscount()), money(r.draftDiscount()), money(r.tableEffect()),
                    money(r.statusEffect()), money(r.total()), money(r.ofDeals()), money(r.ofDistributors()), money(r.notAgreed()));
        }
    }

    /** {@code missing}: requirements of {@code status} not met, by the draft where it is lost, by the edition in force where it is gained. */
    public record Partner(String partner, String name, List<String> held, List<String> inForce, List<String> draft, boolean suspended,
                          boolean provisional, String effect, String status, List<String> missing, String volume, String threshold,
                          List<String> benefitsGained, List<String> benefitsLost, Roubles roubles) {

        static Partner of(WhatIfRow r) {
            return new Partner(r.partner().value(), r.partnerName(), names(r.held()), names(r.base()), names(r.draft()), r.suspended(), r.provisional(),
                    r.effect().name(), r.cause().status() == null ? null : r.cause().status().name(), r.cause().rows().stream().map(Enum::name).toList(),
                    money(r.cause().volume()), money(r.cause().threshold()), r.benefitsGained(), r.benefitsLost(), Roubles.of(r.roubles()));
        }
    }

    private static List<String> names(Statuses statuses) {
        return statuses.all().stream().map(Enum::name).toList();
    }

    private static String money(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
