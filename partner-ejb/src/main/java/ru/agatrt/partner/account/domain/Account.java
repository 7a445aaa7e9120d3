package ru.agatrt.partner.account.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ru.agatrt.partner.account.persistence.UtcInstantConverter;
import ru.agatrt.partner.account.rules.PasswordHash;
import ru.agatrt.partner.account.rules.SignInDelay;
import ru.agatrt.partner.kernel.PartnerCode;

/** Someone who may sign in. Business key: the login, lower case. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @SequenceGenerator(name = "account_id", sequenceName = "seq_entity", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_id")
    private Long id;

    @Column(nullable = false, updatable = false)
    private String login;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    /** Where letters go; {@code null} when not known. */
    private String email;

    /** Empty until a setup link was used: nothing matches it. */
    @Column(name = "password_hash", nullable = false)
    private String passwordHash = "";

    @Column(name = "partner_code")
    private String partnerCode;

    @Column(nullable = false)
    private boolean active = true;

    @Column(nullable = false)
    private String language = "ru";

    @Column(name = "failed_attempts", nullable = false)
    private int failedAttempts;

    @Convert(converter = UtcInstantConverter.class)
    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Convert(converter = UtcInstantConverter.class)
    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Convert(converter = UtcInstantConverter.class)
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false)
    private Set<String> roles = new TreeSet<>();

    protected Account() {
    }

    /** @param partner the company, when and only when the roles are {@code PARTNER} */
    public Account(String login, String displayName, Set<String> roles, Optional<PartnerCode> partner, Instant createdAt) {
        this.login = login;
        this.displayName = displayName;
        this.roles = new TreeSet<>(roles);
        this.partnerCode = partner.map(PartnerCode::value).orElse(null);
        this.createdAt = createdAt;
    }

    /** Ends every session opened with the earlier password, and the delay after failures. */
    public void changePassword(PasswordHash hash, Instant at) {
        passwordHash = hash.toText();
        passwordChangedAt = at;
        unlock();
    }

    /** The same password under today's parameters; sessions go on. */
    public void renewHash(PasswordHash hash) {
        passwordHash = hash.toText();
    }

    public void recordFailure(Instant at) {
        failedAttempts++;
        Duration wait = SignInDelay.forAccount(failedAttempts);
        lockedUntil = wait.isZero() ? null : at.plus(wait);
    }

    /** Forgets earlier failures; also what an administrator does for a person who waits. */
    public void unlock() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    public void deactivate() {
        active = false;
    }

    public void reactivate() {
        active = true;
        unlock();
    }

    /** @param address {@code null}: no letters */
    public void reachBy(String address, String letters) {
        email = address;
        language = letters;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String displayName() {
        return displayName;
    }

    /** Empty for an account that was made but not yet set up. */
    public Optional<PasswordHash> password() {
        return passwordHash.isEmpty() ? Optional.empty() : Optional.of(PasswordHash.parse(passwordHash));
    }

    public Optional<PartnerCode> partner() {
        return Optional.ofNullable(partnerCode).map(PartnerCode::new);
    }

    public boolean isActive() {
        return active;
    }

    public String language() {
        return language;
    }

    public int failedAttempts() {
        return failedAttempts;
    }

    public Optional<Instant> lockedUntil() {
        return Optional.ofNullable(lockedUntil);
    }

    /** Equal to {@link #createdAt()} until the first password is set. */
    public Instant passwordChangedAt() {
        return passwordChangedAt == null ? createdAt : passwordChangedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account account && login.equals(account.login);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
