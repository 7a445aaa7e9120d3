package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Extra discounts for extra competence. The partners of {@code docs/demo.md} have none, so their figures stay round. */
final class ExtraDiscounts {

    /** @param to last day; {@code null}: no end known */
    private record Grant(String partner, String group, LocalDate from, LocalDate to, BigDecimal points, String competence) {

        boolean holds(String other, String product, LocalDate day) {
            return partner.equals(other) && group.equals(product) && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private static final List<Grant> GRANTS = List.of(
            grant("P-00031", "SPRUT", "2025-02-01", null, "3.00", "Проектирование комплексов записи переговоров"),
            grant("P-00039", "AGAT_UX", "2026-03-01", "2026-12-31", "2.00", "Внедрение IP-АТС в распределённых сетях"),
            grant("P-00258", "SPRUT_INFORM", "2026-02-01", null, "4.00", "Системы оповещения, допуск МЧС"),
            grant("P-00021", "OLHA", "2024-04-01", "2025-12-31", "5.00", "Разработка приложений на платах «Ольха»"),
            grant("P-00026", "AGAT_CU", "2026-01-01", null, "2.00", "Контакт-центры: интеграция с CRM"),
            grant("P-00029", "MODULES", "2025-07-01", null, "3.00", "Ремонт и замена модулей на месте"),
            grant("P-00010", "AGAT_UX", "2026-02-01", null, "2.50", "Учебный класс по IP-АТС"));

    private ExtraDiscounts() {
    }

    /** Percentage points on top of the discount due by status. */
    static BigDecimal points(String partner, String group, LocalDate day) {
        return GRANTS.stream().filter(g -> g.holds(partner, group, day)).map(Grant::points).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    static CsvTable table() {
        CsvTable table = new CsvTable("extra-discounts", "05b-extra-discounts.csv", "partner_code;product_group;valid_from;valid_to;points;competence");
        GRANTS.forEach(g -> table.add(g.partner(), g.group(), g.from(), g.to(), g.points(), g.competence()));
        return table;
    }

    private static Grant grant(String partner, String group, String from, String to, String points, String competence) {
        return new Grant(partner, group, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), new BigDecimal(points), competence);
    }
}
