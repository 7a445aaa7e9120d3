package ru.agatrt.partner.deviation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * A shipped line that deviates; roubles net of VAT, percent of list price.
 *
 * @param id          names the version of the line: a correction gets another
 * @param seller      the vendor where its code is {@code null}
 * @param given       what the document says
 * @param due         what was due
 * @param points      discount given less the one due; {@code null} where none is due
 * @param roubles     amount less what was due; negative: the buyer paid less
 * @param explanation {@code null} while nobody has said why
 */
public record DeviationRow(long id, Document document, PartnerCode partner, String partnerName, Company seller, Article article,
                           Given given, Due due, Set<DeviationClass> classes, BigDecimal points, BigDecimal roubles,
                           Explanation explanation) {

    /** @param dealNo {@code null} without a deal */
    public record Document(String source, String documentNo, int lineNo, LocalDate shippedOn, String dealNo) {
    }

    public record Company(String code, String name) {
    }

    /** @param group {@code null} where the article was not known for the day */
    public record Article(String code, String name, String group) {
    }

    public record Given(BigDecimal quantity, BigDecimal listPrice, BigDecimal discount, BigDecimal amount) {
    }

    /**
     * @param listPrice   official; {@code null}: none, or the prices of a deal
     * @param column      status whose column gives the discount; {@code null} where the discount was as due
     * @param discount    {@code null}: no price agreed, no edition, or the prices of a deal
     * @param extraPoints of the discount, for extra competence; {@code null} where the discount was as due
     */
    public record Due(BigDecimal listPrice, StatusCode column, BigDecimal discount, BigDecimal extraPoints) {
    }

    public boolean explained() {
        return explanation != null;
    }
}
