package ru.agatrt.partner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock: business days are days in Moscow, whatever zone the server is in. */
@ApplicationScoped
public class BusinessClock {

    @Produces
    public Clock clock() {
        return Clock.system(ZoneId.of("Europe/Moscow"));
    }
}
