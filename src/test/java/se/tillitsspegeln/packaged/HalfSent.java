package se.tillitsspegeln.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A call whose second half is still on its way. */
record HalfSent(Socket socket, String secondHalf) implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    static HalfSent put(Service service, String path, String type, String body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        String account = Base64.getEncoder().encodeToString(("admin:" + Service.PASSWORD).getBytes());
        int half = body.length() / 2;
        HalfSent call = new HalfSent(socket, body.substring(half));
        call.send(
                "PUT " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic " + account + "\r\nContent-Type: "
                        + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body.substring(0, half));
        return call;
    }

    /** Sends the rest and tells the first line of what is answered. */
    String rest() throws IOException {
        send(secondHalf);
        return String.valueOf(
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
