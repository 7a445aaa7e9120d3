package ru.agatrt.partner.account.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import ru.agatrt.partner.account.domain.Account;

/**
 * Accounts of the book. Each method joins the caller's transaction or makes a short one of its own: sign-in calls it
 * without a transaction, because hashing a password would hold a connection for a quarter of a second.
 */
@ApplicationScoped
@Transactional
public class AccountRepository {

    @PersistenceContext(unitName = "book")
    private EntityManager em;

    public Optional<Account> find(String login) {
        return em.createQuery("SELECT a FROM Account a WHERE a.login = :login", Account.class)
                .setParameter("login", login.toLowerCase(Locale.ROOT))
                .getResultStream().findFirst();
    }

    /** By login, only when it may sign in now. */
    public Optional<Account> findActive(String login) {
        return find(login).filter(Account::isActive);
    }

    public Optional<Account> findById(long id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    /** Changes one account under a row lock; nothing happens when it is gone. */
    public void change(String login, Consumer<Account> transition) {
        find(login).ifPresent(account -> {
            em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
            transition.accept(account);
        });
    }

    public List<Account> findAll() {
        return em.createQuery("SELECT a FROM Account a ORDER BY a.login", Account.class).getResultList();
    }

    /** Those of the logins that have an account, active or not. */
    public List<Account> findAll(Collection<String> logins) {
        return em.createQuery("SELECT a FROM Account a WHERE a.login IN :logins", Account.class)
                .setParameter("logins", logins).getResultList();
    }

    public boolean isEmpty() {
        return em.createQuery("SELECT COUNT(a) FROM Account a", Long.class).getSingleResult() == 0;
    }

    public void add(Account account) {
        em.persist(account);
    }
}
