package ru.agatrt.partner.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Every port one instance listens on. All but {@link #http()} are internal and stay on the loopback address. */
public record Ports(int http, int book, int warehouse, int broker, int controller, int connect, int admin, int mail) {

    private static final int BOOK = 13_306;
    private static final int WAREHOUSE = 13_307;
    private static final int BROKER = 19_092;
    private static final int CONTROLLER = 19_093;
    private static final int CONNECT = 18_083;
    private static final int ADMIN = 14_848;
    private static final int MAIL = 13_025;

    /** The internal ports are shifted by {@code offset}; the HTTP port is taken as it is. */
    public static Ports of(int http, int offset) {
        return new Ports(http, BOOK + offset, WAREHOUSE + offset, BROKER + offset, CONTROLLER + offset, CONNECT + offset,
                ADMIN + offset, MAIL + offset);
    }

    /** The internal ports, which {@link #of} shifts together. */
    public java.util.List<Integer> internal() {
        return java.util.List.of(book, warehouse, broker, controller, connect, admin, mail);
    }

    /**
     * Checks before anything starts, because a server that finds its port taken tells it late and in its own words.
     *
     * @param use    what the port is for, as shown to the operator
     * @param option the option of {@code bin/run} that moves the port
     * @throws LaunchException when another program listens there
     */
    public static void requireFree(String use, int port, InetAddress address, String option) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new LaunchException("Port " + port + " (" + use + ") is taken by another program. Stop that program or choose "
                    + "another port with " + option + ".", e);
        }
    }
}
