package ru.agatrt.partner.program.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import ru.agatrt.partner.program.BenefitCell;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Parameter;
import ru.agatrt.partner.program.Reading;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.program.Titles;
import ru.agatrt.partner.program.VolumeRule;

/** Writes single cells of a draft; the book's triggers refuse it for anything but a draft. */
@ApplicationScoped
public class CellStore {

    private final Jdbi book;

    /** For the container's proxies. */
    protected CellStore() {
        this(null);
    }

    @Inject
    public CellStore(Jdbi book) {
        this.book = book;
    }

    public void write(long edition, CellValue value) {
        book.useHandle(h -> update(h, value).bind("edition", edition).execute());
    }

    public void removeReading(long edition, String code) {
        book.useHandle(h -> h.createUpdate("DELETE FROM edition_reading WHERE edition_id = :edition AND code = :code")
                .bind("edition", edition).bind("code", code).execute());
    }

    private static Update update(Handle h, CellValue value) {
        if (value instanceof RequirementCell cell) {
            return h.createUpdate("""
                            UPDATE edition_requirement SET modality = :modality, threshold_amount = :amount, threshold_count = :count,
                                   individual = :individual, site_optional = :siteOptional, clause = :clause
                             WHERE edition_id = :edition AND status = :status AND requirement = :requirement""")
                    .bind("modality", cell.modality().name()).bind("amount", cell.amount()).bind("count", cell.count())
                    .bind("individual", cell.individual()).bind("siteOptional", cell.siteOptional()).bind("clause", cell.clause())
                    .bind("status", cell.status().name()).bind("requirement", cell.requirement().name());
        } else if (value instanceof DiscountCell cell) {
            return h.createUpdate("UPDATE edition_discount SET percent = :percent"
                            + " WHERE edition_id = :edition AND status = :status AND product_group = :group")
                    .bind("percent", cell.percent()).bind("status", cell.status().name()).bind("group", cell.productGroup());
        } else if (value instanceof BenefitCell cell) {
            return h.createUpdate("UPDATE edition_benefit SET sign = :sign WHERE edition_id = :edition AND status = :status AND benefit = :benefit")
                    .bind("sign", cell.sign().name()).bind("status", cell.status().name()).bind("benefit", cell.benefit());
        } else if (value instanceof VolumeRule rule) {
            return h.createUpdate("""
                            UPDATE edition_volume_rule SET bucket = :bucket WHERE edition_id = :edition AND own_manufacture = :own
                               AND product_kind = :kind AND deal_decision = :decision""")
                    .bind("bucket", rule.bucket().name()).bind("own", rule.ownManufacture()).bind("kind", rule.productKind().name())
                    .bind("decision", rule.dealDecision().name());
        } else if (value instanceof Parameter parameter) {
            return h.createUpdate("UPDATE edition_parameter SET value = :value, clause = :clause WHERE edition_id = :edition AND name = :name")
                    .bind("value", parameter.value()).bind("clause", parameter.clause()).bind("name", parameter.name());
        } else if (value instanceof Reading reading) {
            return h.createUpdate("""
                            INSERT INTO edition_reading (edition_id, code, about, text_ru, text_en) VALUES (:edition, :code, :about, :ru, :en)
                            ON DUPLICATE KEY UPDATE about = VALUES(about), text_ru = VALUES(text_ru), text_en = VALUES(text_en)""")
                    .bind("code", reading.code()).bind("about", reading.about()).bind("ru", reading.textRu()).bind("en", reading.textEn());
        }
        Titles titles = (Titles) value;
        return h.createUpdate("UPDATE program_edition SET title_ru = :ru, title_en = :en WHERE id = :edition")
                .bind("ru", titles.titleRu()).bind("en", titles.titleEn());
    }
}
