package ru.agatrt.partner.deviation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.deviation.persistence.UnequalQuery;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.ProductGroup;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;

/**
 * Equal partners at unequal discounts, side by side. Equal status and equal recorded competence have the same discount
 * due, so inequality begins where somebody's discount is not the one due.
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class UnequalDiscounts {

    @Inject
    private Jdbi book;
    @EJB
    private RegisterKeeper keeper;
    @Inject
    private KnowledgeClock knowledge;

    /** Sets of one product group and half-year, by column and points. */
    public List<UnequalSet> find(ProductGroup group, HalfYear halfYear) {
        keeper.catchUp();
        return new UnequalQuery(book, knowledge.now()).find(group, halfYear.period());
    }

    /** Product groups in which anybody bought at another discount than the one due in the half-year. */
    public List<ProductGroup> groups(HalfYear halfYear) {
        keeper.catchUp();
        return new UnequalQuery(book, knowledge.now()).groups(halfYear.period());
    }
}
