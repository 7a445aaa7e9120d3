package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What some authorized companies had not paid yet: the creditors' pictures of the half-year's last day and of the last day of the data. */
final class ReceivableTable {

    private static final List<LocalDate> PICTURES = List.of(ProgramCalendar.EVALUATION, ProgramCalendar.LAST_SHIPMENT);
    private static final String HEADER = "partner_code;creditor;document_no;due_on;amount;outstanding;as_of";
    private static final int FIRST_FILE = 24;
    private static final int CREDIT_DAYS = 30;
    private static final int DEBTORS_PER_MILLE = 150;

    private final long seed;
    private final Set<String> debtors;

    ReceivableTable(long seed, List<PartnerPlan> plans) {
        this.seed = seed;
        Dice dice = new Dice(seed, "debtors");
        debtors = plans.stream().filter(plan -> plan.level() == Level.AUTHORIZED && plan.standing().twists().isEmpty())
                .filter(plan -> dice.chance(DEBTORS_PER_MILLE)).map(PartnerPlan::code).collect(Collectors.toSet());
    }

    /** @param number of a document, as its seller's system gave it */
    List<CsvTable> of(List<SaleDocument> documents, Function<SaleDocument, String> number) {
        Set<SaleDocument> returned = Collections.newSetFromMap(new IdentityHashMap<>());
        documents.stream().filter(SaleDocument::isReturn).forEach(document -> returned.add(document.terms().original()));
        Dice dice = new Dice(seed, "payments");
        Map<SaleDocument, Payment> payments = new IdentityHashMap<>();
        List<SaleDocument> sold = documents.stream().filter(document -> debtors.contains(document.partner()) && !document.isReturn()
                && !returned.contains(document)).toList();
        sold.forEach(document -> payments.put(document, payment(document, dice)));
        return PICTURES.stream().map(day -> picture(day, sold, payments, number)).toList();
    }

    private static CsvTable picture(LocalDate day, List<SaleDocument> sold, Map<SaleDocument, Payment> payments, Function<SaleDocument, String> number) {
        CsvTable table = new CsvTable("receivables", "%d-receivables-%s.csv".formatted(FIRST_FILE + PICTURES.indexOf(day), day), HEADER);
        for (SaleDocument document : sold) {
            Payment payment = payments.get(document);
            if (!document.date().isAfter(day) && payment.day().isAfter(day)) {
                String seller = document.terms().seller();
                table.add(document.partner(), seller == null ? "VENDOR" : seller, number.apply(document), payment.due(), payment.amount(),
                        payment.outstanding(), day);
            }
        }
        return table;
    }

    /** Most pay in time, some weeks late, few months late; one in seven has paid half in advance. */
    private static Payment payment(SaleDocument document, Dice dice) {
        LocalDate due = document.date().plusDays(CREDIT_DAYS);
        int late = dice.chance(600) ? dice.between(-12, 5) : dice.chance(600) ? dice.between(6, 45) : dice.between(46, 150);
        BigDecimal amount = document.lines().stream().map(SaleLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean half = dice.chance(143);
        return new Payment(due, due.plusDays(late), amount, half ? amount.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP) : amount);
    }

    /**
     * @param due last day of the credit
     * @param day on which the rest is paid
     * @param outstanding until then
     */
    private record Payment(LocalDate due, LocalDate day, BigDecimal amount, BigDecimal outstanding) {
    }
}
