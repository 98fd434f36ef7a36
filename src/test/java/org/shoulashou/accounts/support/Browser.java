package org.shoulashou.accounts.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server as a browser does: keeps cookies, sends the CSRF token back, says its language. */
public final class Browser {

    public static final String SESSION = "SESSION";
    public static final String CSRF = "XSRF-TOKEN";
    private static final JsonMapper JSON = new JsonMapper();

    /** What is printed for a class, with its fonts and codes, is larger than an answer usually is. */
    private static final int PRINTED = 4_000_000;

    /** It remembers nothing of whom it serves, and takes longer to make than to ask. */
    private static final Map<Integer, WebTestClient> CLIENTS = new ConcurrentHashMap<>();

    private final WebTestClient web;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Browser(WebTestClient web) {
        this.web = web;
        headers.put(HttpHeaders.ACCEPT_LANGUAGE, "en");
    }

    public static Browser at(int port) {
        return new Browser(CLIENTS.computeIfAbsent(port, Browser::client));
    }

    private static WebTestClient client(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofMinutes(1))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(PRINTED))
                .build();
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, Map<String, ResponseCookie> cookies, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The code of a problem, empty for anything else. */
        public String code() {
            return MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(headers.getContentType())
                    ? json().path("code").asString("")
                    : "";
        }

        public @Nullable String header(String name) {
            return headers.getFirst(name);
        }
    }

    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Browser withSession(String id) {
        cookies.put(SESSION, id);
        return this;
    }

    /** The token as a page has it; the server compares cookie and header. */
    public Browser withCsrf() {
        cookies.put(CSRF, "a-token-of-this-page");
        return this;
    }

    public Browser without(String cookie) {
        cookies.remove(cookie);
        return this;
    }

    public String session() {
        return cookies.getOrDefault(SESSION, "");
    }

    public Answer get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    /** The bytes of a file, as they are. */
    public byte[] file(String path) {
        WebTestClient.RequestHeadersSpec<?> request = web.get().uri(path);
        headers.forEach(request::header);
        cookies.forEach(request::cookie);
        return bodyOf(request.exchange().expectStatus().isOk().returnResult(byte[].class));
    }

    public Answer post(String path, Object body) {
        return send(HttpMethod.POST, path, JSON.writeValueAsString(body));
    }

    public Answer put(String path, Object body) {
        return send(HttpMethod.PUT, path, JSON.writeValueAsString(body));
    }

    /** A file as the body, whatever it is. */
    public Answer upload(String path, byte[] content) {
        return send(HttpMethod.POST, path, content, MediaType.APPLICATION_OCTET_STREAM);
    }

    public Answer delete(String path) {
        return send(HttpMethod.DELETE, path, null);
    }

    public Answer send(HttpMethod method, String path, @Nullable String body) {
        return send(method, path, body, MediaType.APPLICATION_JSON);
    }

    public Answer send(HttpMethod method, String path, @Nullable Object body, MediaType type) {
        WebTestClient.RequestBodySpec request = web.method(method).uri(path);
        headers.forEach(request::header);
        cookies.forEach(request::cookie);
        if (method != HttpMethod.GET && cookies.containsKey(CSRF)) {
            request.header("X-XSRF-TOKEN", Objects.requireNonNull(cookies.get(CSRF)));
        }
        if (body != null) {
            request.contentType(type).bodyValue(body);
        }
        return keep(request.exchange().returnResult(byte[].class));
    }

    private Answer keep(FluxExchangeResult<byte[]> result) {
        Map<String, ResponseCookie> set = result.getResponseCookies().toSingleValueMap();
        set.forEach((name, cookie) -> {
            if (cookie.getMaxAge().isZero()) {
                cookies.remove(name);
            } else {
                cookies.put(name, cookie.getValue());
            }
        });
        String text = textOf(bodyOf(result));
        return new Answer(result.getStatus().value(), result.getResponseHeaders(), set, text);
    }

    /** Of a line that stays open nothing is waited for. */
    private static byte[] bodyOf(FluxExchangeResult<byte[]> result) {
        boolean live = MediaType.TEXT_EVENT_STREAM.isCompatibleWith(
                result.getResponseHeaders().getContentType());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        (live ? result.getResponseBody().take(0) : result.getResponseBody())
                .doOnNext(body::writeBytes)
                .blockLast(Duration.ofMinutes(1));
        return body.toByteArray();
    }

    /** What is inside counts: an Excel file is a packed folder of texts. */
    private static String textOf(byte[] body) {
        String plain = new String(body, StandardCharsets.UTF_8);
        if (!plain.startsWith("PK")) return plain;
        return plain.contains("xl/workbook.xml") ? unpacked(body) : unzipped(body);
    }

    private static String unzipped(byte[] body) {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            while (zip.getNextEntry() != null) text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String unpacked(byte[] body) {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            for (Row row : workbook.getFirstSheet().read()) {
                row.forEach(
                        cell -> text.append(cell == null ? "" : cell.getText()).append(' '));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
