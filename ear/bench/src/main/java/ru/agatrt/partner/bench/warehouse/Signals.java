package ru.agatrt.partner.bench.warehouse;

import java.io.IOException;

/** What can happen to a process of ours from outside. */
final class Signals {

    private Signals() {
    }

    /** Ends it at once, as a power cut would. */
    static void kill(long process) throws InterruptedException {
        ProcessHandle handle = ProcessHandle.of(process).orElseThrow();
        handle.destroyForcibly();
        while (handle.isAlive()) {
            Thread.sleep(5);
        }
    }

    /** Neither reads nor answers from now on, and keeps its connections: what a cut network looks like from the other side. */
    static void pause(long process) throws IOException, InterruptedException {
        send("-STOP", process);
    }

    static void goOn(long process) throws IOException, InterruptedException {
        send("-CONT", process);
    }

    private static void send(String signal, long process) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", signal, String.valueOf(process)).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("kill " + signal + " " + process + " ended with " + code);
        }
    }
}
