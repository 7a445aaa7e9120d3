package ru.agatrt.partner.deviation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.deviation.persistence.DeviationRegister;

/** Keeps the register in step with the facts, in portions, outside anybody's transaction. */
@Singleton
@DependsOn("BookSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegisterKeeper {

    @Inject
    private Jdbi book;

    private final AtomicBoolean busy = new AtomicBoolean();
    private DeviationRegister register;

    @PostConstruct
    void open() {
        register = new DeviationRegister(book);
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void keep() {
        if (busy.compareAndSet(false, true)) {
            try {
                while (!register.current() && register.step()) {
                    continue;
                }
            } finally {
                busy.set(false);
            }
        }
    }

    /**
     * Brings the register up to what is known now, unless others are at it or there is more than a portion to do.
     *
     * @return whether everything known is in it
     */
    public boolean catchUp() {
        if (register.current()) {
            return true;
        }
        register.step();
        return register.current();
    }
}
