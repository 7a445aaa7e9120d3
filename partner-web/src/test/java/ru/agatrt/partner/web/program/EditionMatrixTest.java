package ru.agatrt.partner.web.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.audit.AuditLine;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.program.BenefitCell;
import ru.agatrt.partner.program.CellKey;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.EditionCard;
import ru.agatrt.partner.program.EditionDetails;
import ru.agatrt.partner.program.EditionDifference;
import ru.agatrt.partner.program.EditionRemark;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.EditionTable;
import ru.agatrt.partner.program.EditionTables;
import ru.agatrt.partner.program.Parameter;
import ru.agatrt.partner.program.Reading;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.program.Titles;
import ru.agatrt.partner.program.VolumeRule;
import ru.agatrt.partner.web.support.Language;

/** Tables of the editor in words: what stands there, what stood there, and the readings beside the cells. */
class EditionMatrixTest {

    private static final Locale RU = Language.RU.locale();
    private static final Locale EN = Language.EN.locale();

    @Test
    void requirementsSayModalityThresholdAndMarks() {
        EditionMatrix matrix = new EditionMatrix(EditionTable.REQUIREMENT, edition(), RU, CellKey.parse("REQUIREMENT/PURCHASE_VOLUME/GOLD"));
        MatrixRow volume = matrix.rows().get(0);
        assertEquals("Объём закупок [П1]", volume.name() + " " + volume.readings());
        assertEquals("– | рекоменд. | ≥ 1 234 567,5 * (было ≥ 1 000 000) > | требуется! | нет!", says(volume));
        MatrixRow tenure = matrix.rows().get(1);
        assertEquals("требуется, если сайт есть", tenure.cells().get(0).says());
        assertEquals("≥ 12 мес.", matrix.rows().get(2).cells().get(2).says().replace('\u00a0', ' '));
    }

    @Test
    void discountsHaveAColumnWithoutAuthorization() {
        EditionMatrix matrix = new EditionMatrix(EditionTable.DISCOUNT, edition(), EN, null);
        assertEquals(List.of("NONE", "AUTHORIZED", "SILVER", "GOLD", "DISTRIBUTOR", "PROJECT"), matrix.columns());
        assertEquals("12.5%! | not there! | not there! | not there! | not there! | by project", says(matrix.rows().get(0)).replace("(was ", "("));
        assertEquals(List.of("П2"), matrix.about("DISCOUNT/NONE"));
        assertEquals(List.of("П2"), matrix.readings().stream().map(Reading::code).toList());
    }

    @Test
    void otherTables() {
        assertEquals("да", new EditionMatrix(EditionTable.BENEFIT, edition(), RU, null).rows().get(0).cells().get(1).says());
        assertEquals("Своё производство, ПО", new EditionMatrix(EditionTable.VOLUME_RULE, edition(), RU, null).rows().get(0).name());
        assertEquals("в зачёт", new EditionMatrix(EditionTable.VOLUME_RULE, edition(), RU, null).rows().get(0).cells().get(1).says());
        assertEquals("31.12", new EditionMatrix(EditionTable.PARAMETER, edition(), RU, null).rows().get(0).cells().get(0).says());
        CellWords words = new CellWords(RU);
        assertEquals("Объём закупок, Скидки: Без статуса, Все разделы портала партнёра: Авторизованный",
                String.join(", ", words.about("PURCHASE_VOLUME"), words.about("DISCOUNT/NONE"), words.about("PORTAL/AUTHORIZED")));
        assertEquals("01-31", CellWords.fromDay("31.01"));
        assertEquals("soon", CellWords.fromDay("soon"));
    }

    @Test
    void theTrailIsReadInTheSameWords() {
        HistoryRow row = new EditionHistory(RU).rows(List.of(new AuditLine(Instant.EPOCH, "m", "EDITION_CELL_CHANGED",
                Map.of("cell", "DISCOUNT/OLHA/PROJECT", "version", "1", "after.percent", "7.50")))).get(0);
        assertEquals("Платы «Ольха»: Проектный, по проекту, 7,5 %", row.what() + ", " + row.before() + ", " + row.after().replace('\u00a0', ' '));
        HistoryRow begun = new EditionHistory(RU).rows(List.of(new AuditLine(Instant.EPOCH, "d", "EDITION_PUT_IN_FORCE", Map.of("from", "2027-01-01")))).get(0);
        assertEquals("Введена в действие с 01.01.2027", begun.what());
        HistoryRow added = new EditionHistory(RU).rows(List.of(new AuditLine(Instant.EPOCH, "m", "EDITION_CELL_CHANGED",
                Map.of("cell", "READING/П9", "after.about", "LEADS", "after.textRu", "Так", "after.textEn", "So")))).get(0);
        assertEquals("Прочтение П9, нет, Передача запросов заказчиков: Так", added.what() + ", " + added.before() + ", " + added.after());
    }

    /** Cells apart by a bar: {@code (было …)} changed, {@code >} chosen, {@code !} faulty. */
    private static String says(MatrixRow row) {
        List<String> cells = new ArrayList<>();
        for (MatrixCell cell : row.cells()) {
            cells.add(cell.says() + (cell.isChanged() ? " (было " + cell.was() + ")" : "") + (cell.chosen() ? " >" : "") + (cell.faulty() ? "!" : ""));
        }
        return String.join(" | ", cells).replace('\u00a0', ' ');
    }

    private static EditionDetails edition() {
        RequirementCell before = requirement(StatusCode.GOLD, Requirement.PURCHASE_VOLUME, Modality.REQUIRED, "1000000.00", null, false);
        RequirementCell gold = new RequirementCell(StatusCode.GOLD, Requirement.PURCHASE_VOLUME, Modality.REQUIRED, new BigDecimal("1234567.50"), null, true, false, "§ 2", 1);
        List<RequirementCell> requirements = List.of(requirement(StatusCode.AUTHORIZED, Requirement.PURCHASE_VOLUME, Modality.NOT_REQUIRED, null, null, false),
                requirement(StatusCode.SILVER, Requirement.PURCHASE_VOLUME, Modality.RECOMMENDED, null, null, false), gold,
                requirement(StatusCode.DISTRIBUTOR, Requirement.PURCHASE_VOLUME, Modality.REQUIRED, null, null, false),
                requirement(StatusCode.AUTHORIZED, Requirement.WEBSITE, Modality.REQUIRED, null, null, true),
                requirement(StatusCode.GOLD, Requirement.TENURE, Modality.REQUIRED, null, 12, false));
        EditionTables tables = new EditionTables(new Titles("Р", "E"), requirements,
                List.of(new DiscountCell(StatusCode.NONE, "OLHA", new BigDecimal("12.50"), 1), new DiscountCell(StatusCode.PROJECT, "OLHA", null, 1)),
                List.of(new BenefitCell(StatusCode.SILVER, "PORTAL", BenefitCell.Sign.YES, 1)),
                List.of(new VolumeRule(true, VolumeRule.ProductKind.SOFTWARE, VolumeRule.DealDecision.COUNTED, VolumeRule.Bucket.COUNTABLE)),
                List.of(new Parameter("SILVER_UNTIL", "12-31", "§ 3.3")),
                List.of(new Reading("П1", "PURCHASE_VOLUME", "Так", "So"), new Reading("П2", "DISCOUNT/NONE", "Так", "So")));
        EditionSummary summary = new EditionSummary(2, "draft", "Р", "E", EditionSummary.State.DRAFT, null, null);
        EditionSummary base = new EditionSummary(1, "base", "О", "B", EditionSummary.State.IN_FORCE, null, null);
        List<EditionRemark> remarks = new ArrayList<>();
        for (String missing : List.of("REQUIREMENT/PURCHASE_VOLUME/DISTRIBUTOR", "REQUIREMENT/PURCHASE_VOLUME/PROJECT", "DISCOUNT/OLHA/NONE", "DISCOUNT/OLHA/AUTHORIZED",
                "DISCOUNT/OLHA/SILVER", "DISCOUNT/OLHA/GOLD", "DISCOUNT/OLHA/DISTRIBUTOR")) {
            remarks.add(new EditionRemark(true, CellKey.parse(missing), Text.of("x")));
        }
        return new EditionDetails(new EditionCard(summary, 1, null, null, null, null, null), tables, base, tables,
                List.of(new EditionDifference(gold.key(), before, gold)), remarks);
    }

    private static RequirementCell requirement(StatusCode status, Requirement requirement, Modality modality, String amount, Integer count, boolean site) {
        return new RequirementCell(status, requirement, modality, amount == null ? null : new BigDecimal(amount), count, false, site, "§ 2", 1);
    }
}
