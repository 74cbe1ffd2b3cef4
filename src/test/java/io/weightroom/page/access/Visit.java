package io.weightroom.page.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A browser without pages: it keeps cookies, and does not follow where it is sent. */
final class Visit {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private String cookieWords = "";

    Visit(String address) {
        this.address = address;
    }

    String who() throws IOException, InterruptedException {
        return get("/actuator/test-who").body();
    }

    String token() throws IOException, InterruptedException {
        return get("/actuator/test-token").body();
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getValue)
                .collect(Collectors.joining());
    }

    /** What the cookie of the session was set with. */
    String cookieWords() {
        return cookieWords;
    }

    /** Where the server sends to. */
    String signIn(String name, String password) throws IOException, InterruptedException {
        return post("/login", "username", name, "password", password, "_csrf", token());
    }

    String post(String path, String... fields) throws IOException, InterruptedException {
        var body =
                IntStream.range(0, fields.length / 2)
                        .mapToObj(i -> fields[2 * i] + "=" + encoded(fields[2 * i + 1]))
                        .collect(Collectors.joining("&"));
        var answer =
                send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body)));
        return answer.headers().firstValue("Location").orElse("").replace(address, "");
    }

    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(words -> cookieWords = words);
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
