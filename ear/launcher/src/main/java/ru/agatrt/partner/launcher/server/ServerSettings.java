package ru.agatrt.partner.launcher.server;

import java.nio.file.Path;
import java.util.Map;

/**
 * One application server.
 *
 * @param software      unpacked Payara ({@code payara6}); read only, several servers may share it
 * @param domain        directory of the domain, made anew at each start except for caches
 * @param log           receives all the server writes
 * @param httpAddress   address of the HTTP port: {@code 127.0.0.1}, or {@code 0.0.0.0} for every network
 * @param httpPort      HTTP port
 * @param adminPort     port of the administration listener on the loopback address
 * @param adminPassword its password
 * @param environment   settings of the application, by the names of its documentation
 */
public record ServerSettings(Path software, Path domain, Path log, String httpAddress, int httpPort, int adminPort,
                             String adminPassword, Map<String, String> environment) {

    public ServerSettings {
        environment = Map.copyOf(environment);
    }

    String domainName() {
        return domain.getFileName().toString();
    }

    Path domainXml() {
        return domain.resolve("config/domain.xml");
    }
}
