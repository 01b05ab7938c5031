package com.oodaloo.handlers.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.handlers.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request as API Gateway's HTTP API or a function URL delivers it (payload format 2.0). Header
/// names are lower case, two of one name joined by a comma as the gateway does; the body is the raw
/// bytes, whichever way the event carried them, and cookies stand in the header `cookie`; `base` is
/// the address the request came to, which AWS has checked.
@SuppressWarnings("ArrayRecordComponent") // the raw bytes are what signatures are made over
public record HttpEvent(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body,
    URI base) {
  /// Where the gateway says the request came from; no header a sender makes up has such a name.
  static final String SOURCE = ":source";

  private static final int MAX_FIELDS = 200;

  /// Total: what is no event is read as one with nothing in it, which every route refuses.
  ///
  /// @throws UncheckedIOException when the stream breaks off
  public static HttpEvent read(InputStream input) {
    try {
      return of(Json.parsed(input.readAllBytes()).orElseGet(Json::object));
    } catch (IOException e) {
      throw new UncheckedIOException("the event broke off", e);
    }
  }

  private static HttpEvent of(JsonNode event) {
    JsonNode http = event.path("requestContext").path("http");
    return new HttpEvent(
        http.path("method").asText("GET"),
        event.path("rawPath").asText("/"),
        fields(event.path("rawQueryString").asText("")),
        headers(event),
        body(event),
        base(event));
  }

  /// A name that is no host reads as none.
  private static URI base(JsonNode event) {
    try {
      return URI.create("https://" + event.path("requestContext").path("domainName").asText(""));
    } catch (IllegalArgumentException _) {
      return URI.create("https:///");
    }
  }

  /// A body that says it is base64 and is not reads as empty.
  private static byte[] body(JsonNode event) {
    String text = event.path("body").asText("");
    if (!event.path("isBase64Encoded").asBoolean()) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }

  /// A query parameter, empty when it is not there.
  public String query(String name) {
    return query.getOrDefault(name, "");
  }

  /// The body as an HTML form, with a file in it or without.
  public Map<String, String> form() {
    return isMultipart()
        ? Multipart.read(body, header("content-type")).fields()
        : fields(new String(body, StandardCharsets.UTF_8));
  }

  boolean isMultipart() {
    return header("content-type").toLowerCase(Locale.ROOT).startsWith(Multipart.TYPE);
  }

  /// The link or form token a request acts by, read here and nowhere else, so that what is counted
  /// is what acts: of a `GET` in the address; of any other in its JSON, or its form, or else in the
  /// address, as a mail program's one-click request has it (RFC 8058).
  public String token() {
    if (isRead()) {
      return query("t");
    }
    return Json.parsed(body)
        .map(json -> json.path("t").asText(""))
        .filter(token -> !token.isEmpty())
        .or(() -> Optional.of(form().getOrDefault("t", "")).filter(token -> !token.isEmpty()))
        .orElseGet(() -> query("t"));
  }

  /// Shows and never acts.
  public boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }

  public boolean isPost() {
    return method.equals("POST");
  }

  /// A header, empty when it is not there.
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /// A cookie, empty when it is not there, or there more than once.
  public String cookie(String name) {
    List<String> found =
        Arrays.stream(header("cookie").split(";", MAX_FIELDS))
            .map(String::strip)
            .filter(cookie -> cookie.startsWith(name + "="))
            .toList();
    return found.size() == 1 ? found.getFirst().substring(name.length() + 1) : "";
  }

  private static Map<String, String> headers(JsonNode event) {
    Map<String, String> byName = new TreeMap<>();
    event
        .path("headers")
        .properties()
        .forEach(header ->
            byName.merge(
                header.getKey().toLowerCase(Locale.ROOT),
                header.getValue().asText(),
                (one, other) -> one + "," + other));
    event
        .path("cookies")
        .forEach(
            cookie -> byName.merge("cookie", cookie.asText(), (one, other) -> one + "; " + other));
    byName.put(SOURCE, event.path("requestContext").path("http").path("sourceIp").asText(""));
    return byName;
  }

  /// Reads `a=1&b=2`; the first of two fields with one name wins, further than 200 are not read.
  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : text.split("&", MAX_FIELDS)) {
      int cut = field.indexOf('=');
      if (cut > 0) {
        fields.putIfAbsent(decoded(field.substring(0, cut)), decoded(field.substring(cut + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
