package ru.agatrt.partner.reporting.statement;

import static ru.agatrt.partner.kernel.Modality.RECOMMENDED;
import static ru.agatrt.partner.kernel.Modality.REQUIRED;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.program.BenefitCell;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.receivable.OpenDocument;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.reconciliation.Proof;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Scorecard;
import ru.agatrt.partner.status.HeldStatus;

/** A silver partner on its way to gold, with literal figures. */
final class StatementSamples {

    static final HalfYear H1 = new HalfYear(2026, 1);
    static final Instant SEEN = Instant.parse("2026-07-16T11:05:03Z");
    static final Instant PRODUCED = Instant.parse("2026-07-16T11:05:09Z");
    static final String LONG_NAME = "Общество с ограниченной ответственностью «Научно-производственное объединение «Системы связи, "
            + "информатизации и автоматизации Дальневосточного федерального округа»";

    private static final List<String> GROUPS = List.of("AGAT_UX", "AGAT_CU", "SPRUT_INFORM", "SPRUT", "MODULES", "OLHA",
            "DEPLOYMENT", "JOINT_SUPPORT");

    private StatementSamples() {
    }

    /** Two shipments of own equipment, one service, one undecided deal, one return: 12 713 480,00 counted. */
    static PartnerStatement silver() {
        List<PurchaseLine> lines = List.of(
                line("А-1001", false, "2026-01-19", "AGAT_UX", "9000000.00", "COUNTABLE", null),
                line("А-1001", false, "2026-01-19", "OLHA", "94230.00", "COUNTABLE", null),
                line("А-1040", false, "2026-03-03", "SPRUT", "4000000.00", "COUNTABLE", null),
                line("А-1040", false, "2026-03-03", "DEPLOYMENT", "150000.00", "SERVICE", null),
                line("А-1077", false, "2026-05-20", "AGAT_CU", "2450000.00", "UNDECIDED_PROJECT", "ПС-2026-0187"),
                line("В-0007", true, "2026-06-11", "AGAT_UX", "-380750.00", "COUNTABLE", null));
        return statement(card("ООО «Связь-Интеграция Поволжье»", "Республика Татарстан"), lines, point(H1, "12713480.00",
                "2450000.00", "15000000.00", false), debts(3));
    }

    /** A company with the longest name, no status, no purchases. */
    static PartnerStatement empty() {
        PartnerCard card = new PartnerCard(new PartnerCode("ДВ-000000000000000000000000000000417"), LONG_NAME, LONG_NAME, "1655007810",
                null, null, "RU", "Ханты-Мансийский автономный округ – Югра, Нижневартовский район", null, Set.of(Direction.RETAIL), null, null, null, null, List.of());
        Scorecard score = new Scorecard(card.code(), StatusCode.AUTHORIZED, H1, H1.period(), H1.lastDay(), SEEN, "2023-01", false,
                List.of(finding(Requirement.AGREEMENT, REQUIRED, Outcome.NOT_MET, Text.of("required.AGREEMENT"), Text.of("required.none"),
                        Text.of("AGREEMENT.none"), null, Text.of("AGREEMENT.enough"))), List.of());
        return new PartnerStatement(card, H1, new PartnerStatement.Figures(new Purchases(List.of()), history(VolumePoint.empty(H1), false),
                Debts.unknown(H1.lastDay()), Set.of(), Optional.empty()), score, edition());
    }

    /** Bought before, nothing in this half-year. */
    static PartnerStatement pausing() {
        PartnerStatement silver = silver();
        return statement(silver.partner(), List.of(), VolumePoint.empty(H1), debts(0));
    }

    /** @param documents how many shipments of three lines each */
    static PartnerStatement many(int documents) {
        List<PurchaseLine> lines = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(i * 180L / documents);
            for (int n = 0; n < 3; n++) {
                lines.add(line("ОТГ-2026/%05d".formatted(i), false, day.toString(), GROUPS.get((i * 3 + n) % GROUPS.size()),
                        (50_000 + i * 1_371 + n * 917) + ".40", (i + n) % 8 > 5 ? "SERVICE" : "COUNTABLE", null));
            }
        }
        for (int i = 0; i < documents / 20; i++) {
            lines.add(line("ВЗВ-2026/%05d".formatted(i), true, LocalDate.of(2026, 2, 1).plusDays(i).toString(), "AGAT_CU", "-10000.00", "COUNTABLE", null));
        }
        BigDecimal counted = new Purchases(lines).bucket("COUNTABLE");
        return statement(card(LONG_NAME, "Республика Татарстан"), lines, new VolumePoint(H1, counted, BigDecimal.ZERO.setScale(2),
                new BigDecimal("15000000.00"), true, true), debts(documents / 3));
    }

    /** Paid in full, its sales status suspended, one whole year of documents behind it. */
    static PartnerStatement suspended() {
        PartnerStatement silver = silver();
        PartnerStatement.Figures f = silver.figures();
        return new PartnerStatement(silver.partner(), H1, new PartnerStatement.Figures(f.purchases(), f.history(),
                new Debts(H1.lastDay(), H1.lastDay(), List.of()), Set.of("RETAIL"), f.seenAt()), silver.scorecard(), silver.edition());
    }

    /** Every third to a distributor; the first due 20 days after the half-year, each next one a month earlier. */
    private static Debts debts(int count) {
        List<Debt> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            open.add(new Debt(new OpenDocument(i % 3 == 2 ? "D-1" : "VENDOR", "УПД-2026/%04d".formatted(i), H1.lastDay().plusDays(20 - 30L * (i % 6)),
                    new BigDecimal("1250000.00"), new BigDecimal("780100.05"), H1.lastDay()), i % 3 == 2 ? "ООО «Северо-Западная дистрибьюторская компания»" : null));
        }
        return new Debts(H1.lastDay(), H1.lastDay(), open);
    }

    static StatementTexts words(PartnerStatement statement, Locale locale) {
        Texts texts = Texts.of("partner-statement", locale);
        return new StatementTexts(Imprint.halfYear(texts, H1, texts.pick("Редакция 1", "Edition 1"), Imprint.warehouse(texts, statement.figures().seenAt(),
                Optional.of(new Proof(Instant.parse("2026-07-16T11:00:00Z"), 282_487, 0))), new Imprint.Producer("Ирина Соколова", PRODUCED)),
                "Константин Константинопольский");
    }

    private static PartnerStatement statement(PartnerCard card, List<PurchaseLine> lines, VolumePoint volume, Debts debts) {
        return new PartnerStatement(card, H1, new PartnerStatement.Figures(new Purchases(lines), history(volume, true), debts, Set.of(), Optional.of(SEEN)),
                gold(card.code()), edition());
    }

    private static PartnerCard card(String name, String region) {
        return new PartnerCard(new PartnerCode("P-00417"), name, name, "1655007810", "165501001", null, "RU", region, null,
                Set.of(Direction.RETAIL, Direction.PROJECT), LocalDate.of(2021, 4, 12), "А-2024/118", LocalDate.of(2024, 2, 5), "manager2",
                List.of(new HeldStatus(StatusCode.SILVER, Direction.RETAIL, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null, null, null),
                        new HeldStatus(StatusCode.PROJECT, Direction.PROJECT, LocalDate.of(2026, 1, 31), null, null, null, null)));
    }

    private static List<VolumePoint> history(VolumePoint last, boolean before) {
        return List.of(before ? point(new HalfYear(2024, 2), "4220000.00", "0.00", null, false) : VolumePoint.empty(new HalfYear(2024, 2)),
                before ? point(new HalfYear(2025, 1), "7940200.00", "0.00", "7000000.00", true) : VolumePoint.empty(new HalfYear(2025, 1)),
                before ? point(new HalfYear(2025, 2), "9871350.00", "0.00", "7000000.00", true) : VolumePoint.empty(new HalfYear(2025, 2)), last);
    }

    private static VolumePoint point(HalfYear half, String counted, String undecided, String threshold, boolean met) {
        return new VolumePoint(half, new BigDecimal(counted), new BigDecimal(undecided),
                threshold == null ? null : new BigDecimal(threshold), false, threshold == null ? null : met);
    }

    private static PurchaseLine line(String number, boolean returned, String day, String group, String amount, String bucket, String deal) {
        return new PurchaseLine(new PurchaseLine.Document("ERP", number, returned, LocalDate.parse(day), returned ? "А-1001" : null, deal,
                group.equals("SPRUT") ? "ООО «Дистрибьютор Волга»" : null), group.length(),
                new PurchaseLine.Product(group + "-100", "Изделие " + group, group),
                new PurchaseLine.Money(new BigDecimal("2.000"), new BigDecimal("1000000.00"), new BigDecimal("25.00"), new BigDecimal(amount)),
                bucket);
    }

    private static Scorecard gold(PartnerCode code) {
        LocalDate last = H1.lastDay();
        return new Scorecard(code, StatusCode.GOLD, H1, H1.period(), last, SEEN, "2023-01", false, List.of(
                finding(Requirement.AGREEMENT, REQUIRED, Outcome.MET, Text.of("required.AGREEMENT"),
                        Text.of("AGREEMENT.open", "number", "А-2024/118", "signed", LocalDate.of(2024, 2, 5)),
                        Text.of("AGREEMENT.open", "number", "А-2024/118", "signed", LocalDate.of(2024, 2, 5)), null, null),
                finding(Requirement.PURCHASE_VOLUME, REQUIRED, Outcome.NOT_MET, Text.of("required.PURCHASE_VOLUME", "amount", new BigDecimal("15000000.00")),
                        Text.of("PURCHASE_VOLUME.actual", "amount", new BigDecimal("12713480.00")),
                        Text.of("PURCHASE_VOLUME.notMet", "amount", new BigDecimal("12713480.00"), "threshold", new BigDecimal("15000000.00"),
                                "missing", new BigDecimal("2286520.00")),
                        null, Text.of("PURCHASE_VOLUME.enoughDeals", "amount", new BigDecimal("2450000.00"))),
                finding(Requirement.MARKETING_EVENTS, REQUIRED, Outcome.NOT_MET, Text.of("required.MARKETING_EVENTS", "count", 2),
                        Text.of("MARKETING_EVENTS.actual", "count", 1, "waiting", 1),
                        Text.of("MARKETING_EVENTS.notMet", "count", 1, "least", 2, "waiting", 1),
                        null, Text.of("MARKETING_EVENTS.enoughHeld", "number", "М-2026-031", "title", "День открытых дверей", "day", LocalDate.of(2026, 6, 24))),
                finding(Requirement.PARTNER_REPORTING, REQUIRED, Outcome.NOT_KNOWN, Text.of("required.PARTNER_REPORTING"),
                        Text.of("PARTNER_REPORTING.noCalendar"), Text.of("PARTNER_REPORTING.notKnown"), null, Text.of("PARTNER_REPORTING.calendarEnough")),
                finding(Requirement.TENURE, REQUIRED, Outcome.MET, Text.of("required.TENURE", "months", 12),
                        Text.of("TENURE.actual.years", "years", 5, "since", LocalDate.of(2021, 4, 12)), Text.of("TENURE.met", "since", LocalDate.of(2021, 4, 12)), null, null),
                finding(Requirement.DEMO_STAND, Modality.NOT_REQUIRED, Outcome.NOT_REQUIRED, Text.of("required.none"), Text.of("proof.none"), Text.of("proof.none"), null, null),
                finding(Requirement.CUSTOMER_REFERENCE, RECOMMENDED, Outcome.RECOMMENDED_NOT_MET, Text.of("required.count", "count", 1),
                        Text.of("CUSTOMER_REFERENCE.actual", "count", 0), Text.of("CUSTOMER_REFERENCE.notMet", "count", 0, "least", 1), null, null)), List.of());
    }

    private static Finding finding(Requirement requirement, Modality modality, Outcome outcome, Text required, Text actual, Text explanation,
                                   Text shortfall, Text enough) {
        return new Finding(requirement, modality, required, actual, outcome, "§ 2", explanation, List.of(), null, shortfall, enough);
    }

    private static Edition edition() {
        List<DiscountCell> cells = new ArrayList<>();
        for (int i = 0; i < GROUPS.size(); i++) {
            cells.add(new DiscountCell(StatusCode.NONE, GROUPS.get(i), new BigDecimal(i < 4 ? "15.00" : i < 7 ? "10.00" : "0.00"), i));
            cells.add(new DiscountCell(StatusCode.AUTHORIZED, GROUPS.get(i), new BigDecimal("20.00"), i));
            cells.add(new DiscountCell(StatusCode.SILVER, GROUPS.get(i), new BigDecimal("25.00"), i));
            cells.add(new DiscountCell(StatusCode.GOLD, GROUPS.get(i), new BigDecimal("30.00"), i));
            cells.add(new DiscountCell(StatusCode.PROJECT, GROUPS.get(i), i < 7 ? null : new BigDecimal("50.00"), i));
        }
        return new Edition(new EditionSummary(1, "2023-01", "Редакция 1", "Edition 1", EditionSummary.State.IN_FORCE,
                LocalDate.of(2023, 1, 1), null), List.of(), cells, benefits(), Map.of(), List.of());
    }

    /** All the names there are, so that the longest is drawn. */
    private static List<BenefitCell> benefits() {
        List<String> codes = List.of("DEDICATED_MANAGER", "CONSULTING", "SITE_LISTING", "TECH_TRAINING", "SALES_TRAINING", "JOINT_MARKETING", "PORTAL",
                "EVENT_SPEAKERS", "TEST_EQUIPMENT", "CREDIT_LINE", "MARKETING_COMPENSATION", "DEAL_PROTECTION", "LEADS", "FIRST_LINE_SUPPORT", "BETA_TESTING");
        List<BenefitCell> cells = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            for (StatusCode status : StatusCode.assignable()) {
                BenefitCell.Sign sign = status == StatusCode.GOLD || i % 4 != 1 ? BenefitCell.Sign.YES : i % 3 == 0 ? BenefitCell.Sign.NO : BenefitCell.Sign.ON_REQUEST;
                cells.add(new BenefitCell(status, codes.get(i), status == StatusCode.AUTHORIZED ? BenefitCell.Sign.NO : sign, i));
            }
        }
        return cells;
    }
}
