package ru.agatrt.partner.launcher.demo;

import static ru.agatrt.partner.launcher.demo.Career.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The partners P-00001 to P-00009 behind the accounts partner1 … partner9. Each tells one story; {@code docs/demo.md} says which
 * and quotes the figures.
 */
final class Stories {

    /** The distributor that fulfils everything and also sells to dealers that are partners themselves. */
    static final String DISTRIBUTOR_WITH_NETWORK = "P-00004";

    static final String SHORT_LONG_NAME = "НПО «Верхнекамские Телекоммуникационные Технологии и Сервис»";
    static final String LEGAL_LONG_NAME = "Общество с ограниченной ответственностью «Научно-производственное объединение комплексных систем"
            + " корпоративной телефонии, записи переговоров и диспетчерской связи «Верхнекамские Телекоммуникационные Технологии и Сервис»";

    private static final LocalDate START = ProgramCalendar.HISTORY_START;
    private static final LocalDate FIRST_LIST = LocalDate.of(2022, 1, 31);
    private static final ReportCalendar QUARTERLY = new ReportCalendar("QUARTERLY", 30);
    private static final ReportCalendar MONTHLY = new ReportCalendar("MONTHLY", 10);

    private final long seed;

    Stories(long seed) {
        this.seed = seed;
    }

    List<PartnerPlan> plans() {
        return List.of(goldKeepsEverything(), silverJustUnderGold(), distributorWithTooFewDealers(), distributorComplete(),
                undecidedDeal(), siteCheckExpired(), newcomer(), goldWithBigReturn(), certificateOnItsLastDay());
    }

    private PartnerPlan goldKeepsEverything() {
        Company company = company(1, "Кедросвязь Интеграция", 2011, Region.SVERDLOVSK);
        Career career = Career.of(step(START, Level.SILVER), step(LocalDate.of(2023, 7, 31), Level.GOLD));
        return story(company, standing("2011-04-18", "RETAIL", QUARTERLY, null), career, "18436500.00");
    }

    private PartnerPlan silverJustUnderGold() {
        Company company = company(2, "Янтарофон", 2014, Region.russian("39", "Калининградская область"));
        Career career = Career.of(step(LocalDate.of(2022, 2, 1), Level.AUTHORIZED), step(LocalDate.of(2024, 1, 1), Level.SILVER));
        return story(company, standing("2014-09-03", "RETAIL", ReportCalendar.NOT_AGREED, null,
                Twist.GOLD_READY, Twist.EVENT_MISSING, Twist.NO_REPORT_CALENDAR), career, "14962480.00");
    }

    private PartnerPlan distributorWithTooFewDealers() {
        Company company = company(3, "Уралосеть Опт", 2012, Region.russian("74", "Челябинская область"));
        Career career = Career.of(step(LocalDate.of(2022, 7, 31), Level.DISTRIBUTOR));
        return story(company, standing("2012-02-20", "WHOLESALE", MONTHLY, new Standing.DealerNetwork(29, 2, 0)), career, "43118000.00");
    }

    private PartnerPlan distributorComplete() {
        Company company = company(4, "Волнотелеком Дистрибуция", 2009, Region.NOVOSIBIRSK);
        Career career = Career.of(step(FIRST_LIST, Level.DISTRIBUTOR));
        return story(company, standing("2009-10-12", "WHOLESALE", MONTHLY, new Standing.DealerNetwork(33, 1, 2)), career, "52740000.00");
    }

    private PartnerPlan undecidedDeal() {
        Company company = company(5, "Ладовокс Проект", 2016, Region.SAINT_PETERSBURG);
        Career career = Career.of(step(LocalDate.of(2022, 2, 1), Level.AUTHORIZED), step(LocalDate.of(2023, 4, 1), Level.SILVER))
                .withProject(LocalDate.of(2024, 7, 31));
        return story(company, standing("2016-05-30", "RETAIL+PROJECT", QUARTERLY, null), career, "6412300.00");
    }

    private PartnerPlan siteCheckExpired() {
        Company company = company(6, "Степосигнал", 2019, Region.russian("56", "Оренбургская область"));
        Career career = Career.of(step(LocalDate.of(2022, 2, 1), Level.AUTHORIZED));
        return story(company, standing("2019-03-11", "RETAIL", ReportCalendar.NO_REPORTS, null, Twist.SITE_CHECK_EXPIRED),
                career, "2384600.00");
    }

    private PartnerPlan newcomer() {
        Company company = company(7, "Заречнолинк", 2026, Region.russian("76", "Ярославская область"));
        Standing standing = standing("2026-06-01", "RETAIL", ReportCalendar.NO_REPORTS, null, Twist.NEWCOMER);
        ScriptedSale first = ScriptedSale.kept("UX-1405", 1, LocalDate.of(2026, 6, 17));
        return new PartnerPlan(company, standing, Career.of(),
                new Trade(standing.since(), ProgramCalendar.LAST_SHIPMENT, Map.of(), List.of(first), null));
    }

    private PartnerPlan goldWithBigReturn() {
        Company company = company(8, "Гранолайн Системы", 2013, Region.MOSCOW);
        Career career = Career.of(step(START, Level.SILVER), step(LocalDate.of(2024, 1, 31), Level.GOLD));
        PartnerPlan plan = story(company, standing("2013-11-25", "RETAIL", QUARTERLY, null), career, "14326800.00");
        List<ScriptedSale> scripted = List.of(opening(plan.trade().from()),
                new ScriptedSale("UX-5100", 4, LocalDate.of(2025, 12, 11), LocalDate.of(2026, 3, 17)));
        return new PartnerPlan(company, plan.standing(), career,
                new Trade(plan.trade().from(), plan.trade().to(), plan.trade().goals(), scripted, null));
    }

    private PartnerPlan certificateOnItsLastDay() {
        Company company = new Company("P-00009", SHORT_LONG_NAME, LEGAL_LONG_NAME,
                Company.Register.russian(Region.russian("59", "Пермский край"), 2020, 9), Region.russian("59", "Пермский край"));
        Career career = Career.of(step(LocalDate.of(2022, 2, 1), Level.AUTHORIZED));
        return story(company, standing("2020-08-17", "RETAIL", ReportCalendar.NOT_AGREED, null,
                Twist.SILVER_READY, Twist.TECH_CERTIFICATE_LAST_DAY), career, "7318400.00");
    }

    private PartnerPlan story(Company company, Standing standing, Career career, String volume) {
        LocalDate from = ProgramCalendar.FIRST_HALF_YEAR.first().plusDays(3);
        Map<HalfYear, VolumeGoal> goals =
                new Goals(new Dice(seed, "goals " + company.code())).draw(career, from, ProgramCalendar.LAST_SHIPMENT);
        goals.put(ProgramCalendar.LAST_HALF_YEAR, VolumeGoal.exactly(volume));
        return new PartnerPlan(company, standing, career,
                new Trade(from, ProgramCalendar.LAST_SHIPMENT, goals, List.of(opening(from)), null));
    }

    private static ScriptedSale opening(LocalDate from) {
        return ScriptedSale.kept("CU-7210", 1, from);
    }

    private static Standing standing(String since, String directions, ReportCalendar reports,
            Standing.DealerNetwork dealers, Twist... twists) {
        return new Standing(LocalDate.parse(since), directions, reports, dealers, Set.of(twists));
    }

    private static Company company(int serial, String name, int year, Region region) {
        return new Company("P-%05d".formatted(serial), name, "ООО «" + name + "»", Company.Register.russian(region, year, serial), region);
    }
}
