package ru.agatrt.partner.etl.runtime;

import java.nio.file.Path;

/**
 * One broker that is its own controller, reachable from this machine only.
 *
 * @param dataDirectory  topics, metadata, log and pid file; made when missing, kept over restarts
 * @param port           of the clients' listener on 127.0.0.1
 * @param controllerPort of the controller's listener on 127.0.0.1
 * @param heapMegabytes  upper bound of the Java heap; 512 is proven for the embedded use
 */
public record BrokerSettings(Path dataDirectory, int port, int controllerPort, int heapMegabytes) {

    /** With the proven heap. */
    public BrokerSettings(Path dataDirectory, int port, int controllerPort) {
        this(dataDirectory, port, controllerPort, 512);
    }
}
