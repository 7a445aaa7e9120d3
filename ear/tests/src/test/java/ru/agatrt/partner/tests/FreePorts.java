package ru.agatrt.partner.tests;

import java.net.InetAddress;
import ru.agatrt.partner.launcher.LaunchException;
import ru.agatrt.partner.launcher.Ports;

/** Finds a set of ports nobody uses, so that tests run beside a started application. */
public final class FreePorts {

    private static final int FIRST_OFFSET = 5_000;
    private static final int LAST_OFFSET = 25_000;
    private static final int STEP = 50;
    private static final int HTTP = 8_100;

    private FreePorts() {
    }

    /** Offset of the internal ports for {@link Ports#of}; the HTTP port is {@link #http(int)} of it. */
    public static int offset() {
        for (int offset = FIRST_OFFSET; offset < LAST_OFFSET; offset += STEP) {
            if (allFree(Ports.of(http(offset), offset))) {
                return offset;
            }
        }
        throw new IllegalStateException("no free ports between offsets " + FIRST_OFFSET + " and " + LAST_OFFSET);
    }

    public static int http(int offset) {
        return HTTP + offset;
    }

    private static boolean allFree(Ports ports) {
        try {
            Ports.requireFree("test", ports.http(), InetAddress.getLoopbackAddress(), "");
            for (int port : ports.internal()) {
                Ports.requireFree("test", port, InetAddress.getLoopbackAddress(), "");
            }
            return true;
        } catch (LaunchException taken) {
            return false;
        }
    }
}
