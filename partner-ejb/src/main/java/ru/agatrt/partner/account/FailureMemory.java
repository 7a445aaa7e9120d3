package ru.agatrt.partner.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ru.agatrt.partner.account.rules.SignInDelay;

/**
 * Failed attempts that are not a matter of the book: those of addresses, and those on logins that do not exist, which are
 * delayed exactly like real ones. An account's own failures are in the book and outlive a restart. Memory is bounded:
 * what was longest untouched is forgotten first.
 */
@ApplicationScoped
public class FailureMemory {

    private static final int MOST = 20_000;
    private static final int STRIPES = 64;
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);

    private final Map<String, Failures> byAddress = bounded();
    private final Map<String, Failures> byLogin = bounded();
    private final ReentrantLock[] stripes = Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    private record Failures(int count, Instant last, Instant closedUntil) {
    }

    /** Runs attempts on the same login one after the other; who would queue for too long is told to wait. */
    SignInResult oneAtATime(String login, Supplier<SignInResult> attempt) {
        ReentrantLock lock = stripes[Math.floorMod(key(login).hashCode(), STRIPES)];
        try {
            if (!lock.tryLock(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new SignInResult.Delayed(LONGEST_QUEUE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SignInResult.Delayed(LONGEST_QUEUE);
        }
        try {
            return attempt.get();
        } finally {
            lock.unlock();
        }
    }

    /** Time until the next attempt is taken; empty when it is taken now. */
    synchronized Optional<Duration> wait(String login, String address, Optional<Instant> accountClosedUntil, Instant now) {
        return Stream.of(accountClosedUntil, closedUntil(byLogin, key(login)), closedUntil(byAddress, address))
                .flatMap(Optional::stream)
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until))
                .max(Duration::compareTo);
    }

    synchronized void record(String login, String address, Instant now) {
        add(byLogin, key(login), now, SignInDelay::forAccount);
        add(byAddress, address, now, SignInDelay::forAddress);
    }

    /** After a success. The address keeps its count: one known password must not buy endless guesses at others. */
    synchronized void forget(String login) {
        byLogin.remove(key(login));
    }

    private static void add(Map<String, Failures> memory, String key, Instant now, Function<Integer, Duration> delay) {
        Failures earlier = memory.get(key);
        boolean fresh = earlier == null || earlier.last().plus(SignInDelay.ADDRESS_MEMORY).isBefore(now);
        int count = fresh ? 1 : earlier.count() + 1;
        memory.put(key, new Failures(count, now, now.plus(delay.apply(count))));
    }

    private static Optional<Instant> closedUntil(Map<String, Failures> memory, String key) {
        return Optional.ofNullable(memory.get(key)).map(Failures::closedUntil);
    }

    private static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }

    private static Map<String, Failures> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > MOST;
            }
        };
    }
}
