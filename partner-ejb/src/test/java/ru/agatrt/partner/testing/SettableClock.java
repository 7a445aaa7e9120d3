package ru.agatrt.partner.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock in Moscow that stands where it is put and goes when it is told to. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    public SettableClock(String start) {
        set(start);
    }

    /** @param moment as {@code 2026-07-16T09:00:00Z} */
    public void set(String moment) {
        now = Instant.parse(moment);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Moscow");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
