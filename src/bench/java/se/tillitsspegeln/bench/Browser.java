package se.tillitsspegeln.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** What a browser does for pages without scripts: one connection, cookies, compressed pages, redirects followed. */
final class Browser implements AutoCloseable {

    private static final int HEX = 16;

    private final Socket socket;
    private final InputStream in;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String path = "/";
    private int requests;

    Browser(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Where it stands. */
    String path() {
        return path;
    }

    int requests() {
        return requests;
    }

    String get(String address) throws IOException {
        return exchange("GET", address, "");
    }

    String post(String address, Map<String, String> form) throws IOException {
        return exchange(
                "POST",
                address,
                form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private String exchange(String method, String address, String body) throws IOException {
        requests++;
        path = address;
        StringBuilder head =
                new StringBuilder(method + " " + address + " HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        if (method.equals("POST")) {
            head.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n");
        }
        socket.getOutputStream().write((head + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
        return answer();
    }

    private String answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            String[] parts = header.split(":", 2);
            String name = parts[0].toLowerCase(Locale.ROOT);
            if (name.equals("set-cookie")) {
                String[] cookie = parts[1].strip().split(";")[0].split("=", 2);
                cookies.put(cookie[0], cookie[1]);
            } else {
                headers.put(name, parts[1].strip());
            }
        }
        byte[] body = body(headers);
        if (status == 303) {
            URI next = URI.create(headers.getOrDefault("location", "/"));
            return get(next.getRawQuery() == null ? next.getRawPath() : next.getRawPath() + "?" + next.getRawQuery());
        }
        if (status != 200) {
            throw new IOException(status + " at " + path);
        }
        return text(headers, body);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), HEX); size > 0; size = Integer.parseInt(line(), HEX)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private static String text(Map<String, String> headers, byte[] body) throws IOException {
        if (!"gzip".equals(headers.get("content-encoding"))) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("hung up");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
