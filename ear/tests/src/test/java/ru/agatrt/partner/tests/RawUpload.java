package ru.agatrt.partner.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import ru.agatrt.partner.launcher.DemoAccounts;

/** An upload over a bare connection, so that it can be broken off anywhere. */
public final class RawUpload implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final OutputStream out;

    /** @param headers further lines of the head, each ended by CRLF */
    public RawUpload(String url, String path, String headers) throws IOException {
        URI address = URI.create(url);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        out = socket.getOutputStream();
        String pair = "erp:" + DemoAccounts.password("erp");
        send("POST " + path + " HTTP/1.1\r\nHost: " + address.getHost() + "\r\nContent-Type: text/csv\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)) + "\r\n" + headers + "\r\n");
    }

    public void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Says that nothing more comes, and waits for an answer. @return all that came back; empty when the server just closed */
    public String endAndRead() throws IOException {
        socket.shutdownOutput();
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }

    /** Ends the connection without a word, as a pulled cable does. */
    public void breakOff() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
