package ru.agatrt.partner.deviation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.deviation.persistence.DeviationRegister;

/** Keeps the register in step with the facts, in portions, each a transaction of its own and none of a caller's. */
@Singleton
@DependsOn("BookSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RegisterKeeper {

    private static final Logger LOG = Logger.getLogger(RegisterKeeper.class.getName());

    @Inject
    private Jdbi book;

    private final AtomicBoolean busy = new AtomicBoolean();
    private DeviationRegister register;

    @PostConstruct
    void open() {
        register = new DeviationRegister(book);
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void keep() {
        if (busy.compareAndSet(false, true)) {
            try {
                while (!register.current() && register.step()) {
                    continue;
                }
            } catch (RuntimeException e) {
                // The database may be away; the timer tries again, and an exception that left would end it after a few.
                LOG.log(Level.WARNING, "The register of deviations could not be kept: {0}", e.toString());
            } finally {
                busy.set(false);
            }
        }
    }

    /**
     * Brings the register up to what is known now, unless there is much to do: that is left to the timer.
     *
     * @return whether everything known is in it
     */
    public boolean catchUp() {
        if (!register.current() && register.nearlyCurrent()) {
            register.stepPatiently();
        }
        return register.current();
    }
}
