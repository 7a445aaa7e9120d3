package ru.agatrt.partner.launcher.demo;

import static ru.agatrt.partner.launcher.demo.Level.AUTHORIZED;
import static ru.agatrt.partner.launcher.demo.Level.DISTRIBUTOR;
import static ru.agatrt.partner.launcher.demo.Level.GOLD;
import static ru.agatrt.partner.launcher.demo.Level.NONE;
import static ru.agatrt.partner.launcher.demo.Level.SILVER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cast: how many partners of each status there are, and which of them stand just under, at and just over every threshold of
 * the program or miss one requirement of it.
 */
final class Blueprints {

    private static final int PLAIN_SILVER = 58;
    private static final int PLAIN_AUTHORIZED = 118;

    private Blueprints() {
    }

    /** Blueprints of the partners that are no stories: two distributors, 10 gold, 88 silver, 148 authorized, 43 without sales status. */
    static List<Blueprint> all() {
        List<Blueprint> all = new ArrayList<>();
        all.addAll(distributors());
        all.addAll(gold());
        all.addAll(silver());
        all.addAll(authorized());
        all.addAll(projectOnly());
        all.addAll(withoutStatus());
        return all;
    }

    private static List<Blueprint> distributors() {
        return List.of(
                Blueprint.of(DISTRIBUTOR, Twist.DEMO_STAND_ENDED).threshold("45000000.00").volume("45000000.00"),
                Blueprint.of(DISTRIBUTOR, Twist.BUSINESS_PLAN_REJECTED, Twist.EVENT_MISSING).volume("39999990.00"));
    }

    private static List<Blueprint> gold() {
        return List.of(
                Blueprint.of(GOLD),
                Blueprint.of(GOLD),
                Blueprint.of(GOLD).withProject(),
                Blueprint.of(GOLD).volume("14999990.00"),
                Blueprint.of(GOLD).volume("15000000.00"),
                Blueprint.of(GOLD).volume("15000010.00").withProject(),
                Blueprint.of(GOLD).volume("17400000.00").threshold("18000000.00"),
                Blueprint.of(GOLD, Twist.REPORTS_KEPT_ELSEWHERE).volume("18000000.00").threshold("18000000.00"),
                Blueprint.of(GOLD, Twist.EVENT_NOT_CONFIRMED),
                Blueprint.of(GOLD, Twist.REPORT_LATE));
    }

    private static List<Blueprint> silver() {
        List<Blueprint> silver = new ArrayList<>(List.of(
                Blueprint.of(SILVER, Twist.GOLD_READY).volume("15480300.00"),
                Blueprint.of(SILVER, Twist.GOLD_READY).volume("17026000.00"),
                Blueprint.of(SILVER, Twist.GOLD_READY, Twist.EVENT_MISSING).volume("16211500.00"),
                Blueprint.of(SILVER, Twist.GOLD_READY, Twist.REFERENCE_NOT_ACCEPTED).volume("15904000.00"),
                Blueprint.of(SILVER, Twist.GOLD_READY, Twist.NO_REPORT_CALENDAR).volume("18330400.00"),
                Blueprint.of(SILVER, Twist.GOLD_READY, Twist.JOINT_SUPPORT_ENDED).volume("15120600.00"),
                Blueprint.of(SILVER, Twist.GOLD_READY, Twist.TENURE_SHORT).volume("16750000.00"),
                Blueprint.of(SILVER, Twist.GOLD_READY, Twist.AGREEMENT_INTERRUPTED).volume("15600200.00"),
                Blueprint.of(SILVER, Twist.GOLD_READY, Twist.REPORT_RETURNED).volume("15333000.00"),
                Blueprint.of(SILVER, Twist.GOLD_READY, Twist.REPORT_MISSING).volume("15710000.00"),
                Blueprint.of(SILVER).volume("6999990.00"),
                Blueprint.of(SILVER).volume("7000000.00"),
                Blueprint.of(SILVER).volume("7000010.00"),
                Blueprint.of(SILVER, Twist.TECH_CERTIFICATE_EXPIRED),
                Blueprint.of(SILVER, Twist.SALES_CERTIFICATE_EXPIRED),
                Blueprint.of(SILVER, Twist.NO_WEBSITE),
                Blueprint.of(SILVER, Twist.SITE_CHECK_REJECTED),
                Blueprint.of(SILVER, Twist.SITE_CHECK_EXPIRED),
                Blueprint.of(SILVER, Twist.AGREEMENT_ENDED),
                Blueprint.of(SILVER).withProject(),
                Blueprint.of(SILVER, Twist.LOW_VOLUME).withProject(),
                Blueprint.of(SILVER, Twist.PROJECT_READY),
                Blueprint.of(SILVER, Twist.PROJECT_READY, Twist.JOINT_SUPPORT_ENDED)));
        silver.addAll(Collections.nCopies(7, Blueprint.of(SILVER, Twist.LOW_VOLUME)));
        silver.addAll(Collections.nCopies(PLAIN_SILVER, Blueprint.of(SILVER)));
        return silver;
    }

    private static List<Blueprint> authorized() {
        List<Blueprint> authorized = new ArrayList<>(List.of(
                Blueprint.of(AUTHORIZED, Twist.NEGATIVE_VOLUME),
                Blueprint.of(AUTHORIZED, Twist.AGREEMENT_ENDED),
                Blueprint.of(AUTHORIZED, Twist.SITE_CHECK_REJECTED),
                Blueprint.of(AUTHORIZED, Twist.SILVER_READY).volume("7210000.00"),
                Blueprint.of(AUTHORIZED, Twist.SILVER_READY).volume("8044600.00"),
                Blueprint.of(AUTHORIZED, Twist.SILVER_READY).volume("6999990.00"),
                Blueprint.of(AUTHORIZED, Twist.SILVER_READY).volume("7000000.00"),
                Blueprint.of(AUTHORIZED, Twist.SILVER_READY, Twist.TECH_CERTIFICATE_EXPIRED).volume("7830000.00"),
                Blueprint.of(AUTHORIZED, Twist.SILVER_READY, Twist.NO_WEBSITE).volume("7420000.00")));
        authorized.addAll(Collections.nCopies(4, Blueprint.of(AUTHORIZED, Twist.SITE_CHECK_EXPIRED)));
        authorized.addAll(Collections.nCopies(17, Blueprint.of(AUTHORIZED, Twist.NO_WEBSITE)));
        authorized.addAll(Collections.nCopies(PLAIN_AUTHORIZED, Blueprint.of(AUTHORIZED)));
        return authorized;
    }

    private static List<Blueprint> projectOnly() {
        return List.of(
                Blueprint.of(NONE).withProject(),
                Blueprint.of(NONE).withProject(),
                Blueprint.of(NONE, Twist.TECH_CERTIFICATE_EXPIRED).withProject(),
                Blueprint.of(NONE, Twist.JOINT_SUPPORT_ENDED).withProject(),
                Blueprint.of(NONE, Twist.NO_WEBSITE).withProject());
    }

    private static List<Blueprint> withoutStatus() {
        List<Blueprint> none = new ArrayList<>(Collections.nCopies(20, Blueprint.of(NONE, Twist.FORMER)));
        none.addAll(Collections.nCopies(10, Blueprint.of(NONE, Twist.NEWCOMER)));
        none.addAll(Collections.nCopies(8, Blueprint.of(NONE, Twist.OCCASIONAL)));
        return none;
    }
}
