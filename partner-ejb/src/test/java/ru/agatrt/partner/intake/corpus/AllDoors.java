package ru.agatrt.partner.intake.corpus;

import java.util.List;
import ru.agatrt.partner.agreement.AgreementsDoor;
import ru.agatrt.partner.deal.DealsDoor;
import ru.agatrt.partner.discount.ExtraDiscountsDoor;
import ru.agatrt.partner.evidence.DealersDoor;
import ru.agatrt.partner.evidence.EvidenceDoor;
import ru.agatrt.partner.evidence.PartnerReportsDoor;
import ru.agatrt.partner.evidence.ReferencesDoor;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.marketing.EventsDoor;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.pricing.PriceListDoor;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.purchase.PurchasesDoor;
import ru.agatrt.partner.receivable.ReceivablesDoor;
import ru.agatrt.partner.status.StatusesDoor;
import ru.agatrt.partner.training.CertificatesDoor;

/** The doors of all kinds of files, as the application finds them by injection. */
public final class AllDoors {

    private AllDoors() {
    }

    public static List<FactDoor> list() {
        return List.of(new PartnersDoor(), new ProductsDoor(), new PriceListDoor(), new PurchasesDoor(), new ReceivablesDoor(), new EventsDoor(),
                new CertificatesDoor(), new ReferencesDoor(), new DealersDoor(), new EvidenceDoor(), new StatusesDoor(), new AgreementsDoor(),
                new PartnerReportsDoor(), new DealsDoor(), new ExtraDiscountsDoor());
    }

    public static FactDoor of(String kind) {
        return list().stream().filter(d -> d.kind().equals(kind)).findFirst().orElseThrow();
    }
}
