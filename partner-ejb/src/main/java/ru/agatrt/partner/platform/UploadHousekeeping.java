package ru.agatrt.partner.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tidies the uploads at every start: an instance that was killed leaves the file it was receiving. */
@Singleton
@Startup
@DependsOn("BookSchema")
public class UploadHousekeeping {

    private static final Logger LOG = Logger.getLogger(UploadHousekeeping.class.getName());

    @Inject
    private UploadDirectory uploads;

    @PostConstruct
    void tidy() {
        try {
            uploads.removeAbandoned();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Parts of files left behind could not be removed: {0}", e.toString());
        }
    }
}
