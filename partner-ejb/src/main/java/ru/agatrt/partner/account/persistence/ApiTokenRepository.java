package ru.agatrt.partner.account.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.account.domain.Account;
import ru.agatrt.partner.account.domain.ApiToken;

/** Tokens of the REST interface. */
@ApplicationScoped
@Transactional
public class ApiTokenRepository {

    @PersistenceContext(unitName = "book")
    private EntityManager em;

    /** The active account behind a token that is valid now. */
    public Optional<Account> findOwner(String tokenHash, Instant now) {
        return find(tokenHash)
                .filter(token -> token.isValidAt(now))
                .map(ApiToken::account)
                .filter(Account::isActive);
    }

    public Optional<ApiToken> find(String tokenHash) {
        return em.createQuery("SELECT t FROM ApiToken t JOIN FETCH t.account WHERE t.tokenHash = :hash", ApiToken.class)
                .setParameter("hash", tokenHash)
                .getResultStream().findFirst();
    }

    /** Newest first, revoked and expired ones among them. */
    public List<ApiToken> findAll(String login) {
        return em.createQuery("SELECT t FROM ApiToken t WHERE t.account.login = :login ORDER BY t.createdAt DESC, t.id DESC", ApiToken.class)
                .setParameter("login", login)
                .getResultList();
    }

    public void add(ApiToken token) {
        em.persist(token);
    }
}
