package io.weightroom.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A browser of somebody's: its cookies, and what it asks for. */
final class PageVisitor {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http;
    private final URI address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    PageVisitor(HttpClient http, URI address) {
        this.http = http;
        this.address = address;
    }

    URI address() {
        return address;
    }

    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String get(String path) throws IOException, InterruptedException {
        return ok(send(request(path).GET()));
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return ok(
                send(
                        request(path)
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .POST(BodyPublishers.ofString(json))));
    }

    /** Returns where the server sends a browser that has sent this form. */
    String submit(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var form =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        var response =
                send(
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        return response.headers().firstValue("Location").orElse("status " + response.statusCode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        return cookies.isEmpty() ? request : request.header("Cookie", cookies());
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        for (var cookie : response.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return response;
    }

    private static String ok(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException(
                    response.uri().getPath()
                            + ": expected status 200, found "
                            + response.statusCode());
        }
        return response.body().startsWith("for(;;);")
                ? response.body().substring("for(;;);[".length(), response.body().length() - 1)
                : response.body();
    }
}
