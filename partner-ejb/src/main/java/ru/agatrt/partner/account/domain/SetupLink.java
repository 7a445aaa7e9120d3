package ru.agatrt.partner.account.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ru.agatrt.partner.account.persistence.UtcInstantConverter;
import ru.agatrt.partner.kernel.Conflict;

/** One-time right to set the password of an account, or to make the first administrator. Only the hash of its token is kept. */
@Entity
@Table(name = "setup_link")
public class SetupLink {

    /** A link that lies in a mailbox or a terminal for longer is no longer good. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    @Id
    @SequenceGenerator(name = "setup_link_id", sequenceName = "seq_entity", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "setup_link_id")
    private Long id;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Column(name = "token_hash", nullable = false, updatable = false)
    private String tokenHash;

    @Convert(converter = UtcInstantConverter.class)
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Convert(converter = UtcInstantConverter.class)
    @Column(name = "used_at")
    private Instant usedAt;

    @Version
    private long version;

    protected SetupLink() {
    }

    /** @param accountId whose password it sets; {@code null} for the first administrator */
    public SetupLink(Long accountId, String tokenHash, Instant createdAt) {
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.expiresAt = createdAt.plus(LIFETIME);
    }

    /** @throws Conflict {@code SETUP_LINK_USED} or {@code SETUP_LINK_EXPIRED} */
    public void requireUsable(Instant now) {
        if (usedAt != null) {
            throw new Conflict("SETUP_LINK_USED", "at", usedAt);
        }
        if (!now.isBefore(expiresAt)) {
            throw new Conflict("SETUP_LINK_EXPIRED", "at", expiresAt);
        }
    }

    /** @throws Conflict as {@link #requireUsable} */
    public void use(Instant now) {
        requireUsable(now);
        usedAt = now;
    }

    /** A newer link replaces this one. */
    public void expire(Instant now) {
        if (usedAt == null && now.isBefore(expiresAt)) {
            expiresAt = now;
        }
    }

    /** Empty: the link makes the first administrator. */
    public Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SetupLink link && tokenHash.equals(link.tokenHash);
    }

    @Override
    public int hashCode() {
        return tokenHash.hashCode();
    }
}
