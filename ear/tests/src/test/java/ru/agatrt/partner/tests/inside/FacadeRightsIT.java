package ru.agatrt.partner.tests.inside;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.purchase.PurchaseVolumes;
import ru.agatrt.partner.tests.inside.support.RealEar;

/** The facades themselves refuse callers without a role: a page that forgot to ask must not open what they guard. */
@ExtendWith(ArquillianExtension.class)
class FacadeRightsIT {

    @EJB(lookup = "java:global/agat-partner/partner-ejb/PurchaseVolumes")
    private PurchaseVolumes volumes;

    @Deployment
    static Archive<?> deployment() {
        return RealEar.withTests();
    }

    @Test
    void nobodyReadsVolumesWithoutARole() {
        assertThrows(EJBAccessException.class, () -> volumes.volume(null, null, null));
    }
}
