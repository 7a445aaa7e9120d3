package ru.agatrt.partner.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/**
 * Names an instance of the application by host, process and the start of the process, so that an instance on the same host
 * can tell that the one before is gone without waiting for its leases.
 *
 * @param started epoch seconds of the process' start; a process id is used again, with another start
 */
public record WorkerName(String host, long process, long started) {

    private static final int LONGEST_HOST = 50;

    public static WorkerName ofThisProcess() {
        return new WorkerName(thisHost(), ProcessHandle.current().pid(), startOf(ProcessHandle.current()));
    }

    /** @return {@code null} for a text of another form */
    public static WorkerName parse(String text) {
        String[] parts = text == null ? new String[0] : text.split("/", -1);
        try {
            return parts.length == 3 ? new WorkerName(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether the instance surely runs no more; of another host nothing is sure. */
    public boolean isGone() {
        return host.equals(thisHost())
                && ProcessHandle.of(process).filter(p -> p.isAlive() && startOf(p) == started).isEmpty();
    }

    @Override
    public String toString() {
        return host + "/" + process + "/" + started;
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    private static String thisHost() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.length() <= LONGEST_HOST ? name : name.substring(0, LONGEST_HOST);
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
