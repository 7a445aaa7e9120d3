package ru.agatrt.partner.reporting.reconciliation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.reporting.reconciliation.DifferenceKind;
import ru.agatrt.partner.tally.Cell;
import ru.agatrt.partner.tally.CellTally;

/** What is ordered for what was found. */
class RepairPlanTest {

    private static final Map<String, String> CAPTURED = Map.of("dim_status", "status_assignment", "dim_edition_requirement", "edition_requirement");

    @Test
    void aWrongRowIsSentAndAFactOverARightOneDerived() {
        assertEquals(List.of("RESEND purchase_line [1, 3]", "DERIVE purchase_line [2]"), steps(1, Map.of("purchase_line", List.of(2L)),
                result("purchase_line", row(DifferenceKind.MISSING, "purchase_line", 3), row(DifferenceKind.OTHER, "purchase_line", 2),
                        row(DifferenceKind.EXTRA, "purchase_line", 1))));
    }

    @Test
    void whatIsSentIsNotDerivedAsWell() {
        assertEquals(List.of("RESEND purchase_line [3]"), steps(1, Map.of(), result("purchase_line", row(DifferenceKind.OTHER, "purchase_line", 3)),
                result("fact_half_year_volume", sum("fact_half_year_volume"), row(DifferenceKind.OTHER, "purchase_line", 3))));
    }

    @Test
    void aBucketIsDerivedAgain() {
        assertEquals(List.of("DERIVE purchase_line [7]"), steps(1, Map.of(),
                result("fact_half_year_volume", sum("fact_half_year_volume"), row(DifferenceKind.OTHER, "purchase_line", 7))));
    }

    @Test
    void sumsOverRightLinesAreMadeAnewWithAllFacts() {
        assertEquals(List.of("DERIVE ALL []"), steps(1, Map.of(), result("fact_half_year_volume", sum("fact_half_year_volume"))));
    }

    @Test
    void whatTheFirstRepairDidNotMendIsMadeAnewWithAllFacts() {
        assertEquals(List.of("DERIVE ALL []"), steps(2, Map.of("purchase_line", List.of(2L)),
                result("purchase_line", row(DifferenceKind.OTHER, "purchase_line", 2))));
    }

    @Test
    void dimensionsFollowFromTheirTable() {
        assertEquals(List.of("DERIVE status_assignment [5]"), steps(1, Map.of(), result("dim_status", row(DifferenceKind.OTHER, "dim_status", 5))));
        assertEquals(List.of("RESNAPSHOT edition_requirement []"), steps(1, Map.of(),
                result("dim_edition_requirement", row(DifferenceKind.OTHER, "dim_edition_requirement", 0))));
    }

    @Test
    void tooManyRowsToNameAreSentAsATable() {
        assertEquals(List.of("RESNAPSHOT agreement []"), steps(1, Map.of(), result("agreement", row(DifferenceKind.MISSING, "agreement", 1), sum("agreement"))));
    }

    @Test
    void moreRowsThanAnOrderTakesAreSeveralOrders() {
        FoundRow[] rows = LongStream.rangeClosed(1, 10_001).mapToObj(id -> row(DifferenceKind.MISSING, "deal", id)).toArray(FoundRow[]::new);
        RepairPlan plan = new RepairPlan(1, Map.of(), CAPTURED);
        assertEquals(List.of(10_000, 1), plan.steps(List.of(result("deal", rows))).stream().map(s -> s.ids().size()).toList());
    }

    @Test
    void aRecordSetAsideIsForPeople() {
        assertEquals(List.of(), steps(1, Map.of(), result("etl_reject", row(DifferenceKind.SETASIDE, "deal", 3))));
    }

    private static List<String> steps(int pass, Map<String, List<Long>> stagedRight, TableResult... results) {
        return new RepairPlan(pass, stagedRight, CAPTURED).steps(List.of(results)).stream()
                .map(s -> s.kind() + " " + s.target() + " " + s.ids()).toList();
    }

    private static TableResult result(String table, FoundRow... found) {
        return new TableResult(table, CellTally.NONE, CellTally.NONE, true, Arrays.asList(found), found.length, 0);
    }

    private static FoundRow row(DifferenceKind kind, String table, long id) {
        return new FoundRow(kind, table, new Cell(1, "2026-H1"), id, "key", List.of(new FoundValue("amount", "1", "2")));
    }

    private static FoundRow sum(String table) {
        return new FoundRow(DifferenceKind.SUM, table, new Cell(1, "2026-H1"), 0, null, List.of(new FoundValue("countable", "1", "2")));
    }
}
