package ru.agatrt.partner.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Root of the REST interface; resources are found by scanning. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {
}
