package ru.agatrt.partner.program.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.BenefitCell;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.Reading;
import ru.agatrt.partner.program.RequirementCell;

/** One edition is some two hundred small rows, read afresh each time so that an edit is seen everywhere at once. */
@ApplicationScoped
public class EditionReader {

    @Inject
    private Jdbi book;

    public List<EditionSummary> all() {
        return book.withHandle(h -> h.createQuery("""
                        SELECT id, code, title_ru, title_en, state, in_force_from, in_force_to
                          FROM program_edition ORDER BY in_force_from IS NULL, in_force_from DESC, id""")
                .map((rs, c) -> summary(rs))
                .list());
    }

    public Edition load(EditionSummary summary) {
        return book.withHandle(h -> new Edition(summary, requirements(h, summary.id()), discounts(h, summary.id()),
                benefits(h, summary.id()), parameters(h, summary.id()), readings(h, summary.id())));
    }

    private static EditionSummary summary(ResultSet rs) throws SQLException {
        LocalDate from = rs.getObject("in_force_from", LocalDate.class);
        LocalDate to = rs.getObject("in_force_to", LocalDate.class);
        return new EditionSummary(rs.getLong("id"), rs.getString("code"), rs.getString("title_ru"), rs.getString("title_en"),
                EditionSummary.State.valueOf(rs.getString("state")), from,
                to.equals(Period.OPEN) ? null : to.minusDays(1));
    }

    private static List<RequirementCell> requirements(Handle h, long id) {
        return h.createQuery("SELECT * FROM edition_requirement WHERE edition_id = :id").bind("id", id)
                .map((rs, c) -> new RequirementCell(StatusCode.valueOf(rs.getString("status")),
                        Requirement.valueOf(rs.getString("requirement")), Modality.valueOf(rs.getString("modality")),
                        rs.getBigDecimal("threshold_amount"), rs.getObject("threshold_count", Integer.class),
                        rs.getBoolean("individual"), rs.getBoolean("site_optional"), rs.getString("clause"),
                        rs.getInt("sort_order")))
                .list();
    }

    private static List<DiscountCell> discounts(Handle h, long id) {
        return h.createQuery("SELECT * FROM edition_discount WHERE edition_id = :id").bind("id", id)
                .map((rs, c) -> new DiscountCell(StatusCode.valueOf(rs.getString("status")), rs.getString("product_group"),
                        rs.getBigDecimal("percent"), rs.getInt("sort_order")))
                .list();
    }

    private static List<BenefitCell> benefits(Handle h, long id) {
        return h.createQuery("SELECT * FROM edition_benefit WHERE edition_id = :id").bind("id", id)
                .map((rs, c) -> new BenefitCell(StatusCode.valueOf(rs.getString("status")), rs.getString("benefit"),
                        BenefitCell.Sign.valueOf(rs.getString("sign")), rs.getInt("sort_order")))
                .list();
    }

    private static Map<String, String> parameters(Handle h, long id) {
        return h.createQuery("SELECT name, value FROM edition_parameter WHERE edition_id = :id").bind("id", id)
                .map((rs, c) -> Map.entry(rs.getString("name"), rs.getString("value")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Reading> readings(Handle h, long id) {
        return h.createQuery("SELECT code, about, text_ru, text_en FROM edition_reading WHERE edition_id = :id ORDER BY code")
                .bind("id", id)
                .map((rs, c) -> new Reading(rs.getString("code"), rs.getString("about"), rs.getString("text_ru"),
                        rs.getString("text_en")))
                .list();
    }
}
