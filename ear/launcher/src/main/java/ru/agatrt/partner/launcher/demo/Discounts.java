package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Discounts from list price due by status and product group, percent (Program § 2, table of discounts). */
final class Discounts {

    private static final Map<Level, Integer> COLUMN =
            Map.of(Level.NONE, 0, Level.AUTHORIZED, 1, Level.SILVER, 2, Level.GOLD, 3, Level.DISTRIBUTOR, 4);
    private static final Map<String, int[]> TABLE = Map.of(
            "AGAT_UX", new int[] {15, 20, 25, 30, 35},
            "AGAT_CU", new int[] {15, 20, 25, 30, 35},
            "SPRUT_INFORM", new int[] {15, 20, 25, 30, 35},
            "SPRUT", new int[] {15, 20, 25, 30, 35},
            "MODULES", new int[] {10, 10, 10, 10, 15},
            "OLHA", new int[] {10, 15, 20, 20, 30},
            "DEPLOYMENT", new int[] {10, 10, 10, 10, 10},
            "JOINT_SUPPORT", new int[] {0, 0, 10, 20, 30});
    private static final BigDecimal PROJECT_SUPPORT = new BigDecimal("50.00");

    private Discounts() {
    }

    /**
     * The discount due outside a project deal.
     *
     * @param sales status in retail or wholesale
     * @param project whether the partner also holds the project status
     * @return percent with scale 2; empty for a project partner without any other status: its prices are agreed deal by deal
     */
    static Optional<BigDecimal> due(Level sales, boolean project, String group) {
        if (project && group.equals("JOINT_SUPPORT")) {
            return Optional.of(PROJECT_SUPPORT);
        }
        if (project && sales == Level.NONE) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(TABLE.get(group)[COLUMN.get(sales)]).setScale(2));
    }
}
