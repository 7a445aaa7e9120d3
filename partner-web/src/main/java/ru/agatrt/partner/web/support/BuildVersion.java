package ru.agatrt.partner.web.support;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Part of the addresses of styles and scripts, new at every start, so that no browser mixes an old style with a new page. */
@Named("build")
@ApplicationScoped
public class BuildVersion {

    @Inject
    private Clock clock;

    private String version;

    @PostConstruct
    void start() {
        version = Long.toString(clock.millis() / 1000, 36);
    }

    public String getVersion() {
        return version;
    }
}
