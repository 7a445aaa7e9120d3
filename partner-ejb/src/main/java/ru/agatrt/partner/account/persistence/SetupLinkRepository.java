package ru.agatrt.partner.account.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ru.agatrt.partner.account.domain.SetupLink;

/** One-time links of the book. */
@ApplicationScoped
@Transactional
public class SetupLinkRepository {

    @PersistenceContext(unitName = "book")
    private EntityManager em;

    public Optional<SetupLink> find(String tokenHash) {
        return em.createQuery("SELECT l FROM SetupLink l WHERE l.tokenHash = :hash", SetupLink.class)
                .setParameter("hash", tokenHash)
                .getResultStream().findFirst();
    }

    /** Adds a link and ends the earlier ones for the same account: only the newest is good. */
    public void replace(Long accountId, SetupLink link, Instant now) {
        List<SetupLink> open = em.createQuery("SELECT l FROM SetupLink l WHERE l.usedAt IS NULL", SetupLink.class).getResultList();
        open.stream()
                .filter(l -> Objects.equals(l.accountId().orElse(null), accountId))
                .forEach(l -> l.expire(now));
        em.persist(link);
    }
}
