package com.oodaloo.handlers.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.handlers.Json;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A request as API Gateway's HTTP API or a function URL delivers it (payload format 2.0). Header
/// names are lower case; the body is the raw bytes, whichever way the event carried them; `base` is
/// the address the request came to, which AWS has checked.
@SuppressWarnings("ArrayRecordComponent") // the raw bytes are what signatures are made over
public record HttpEvent(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body,
    URI base) {
  private static final int MAX_FIELDS = 200;

  public static HttpEvent read(InputStream input) {
    JsonNode event = Json.tree(input);
    JsonNode http = event.path("requestContext").path("http");
    String text = event.path("body").asText("");
    byte[] body =
        event.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(text)
            : text.getBytes(StandardCharsets.UTF_8);
    return new HttpEvent(
        http.path("method").asText("GET"),
        event.path("rawPath").asText("/"),
        fields(event.path("rawQueryString").asText("")),
        headers(event.path("headers")),
        body,
        URI.create("https://" + event.path("requestContext").path("domainName").asText("")));
  }

  /// A query parameter, empty when it is not there.
  public String query(String name) {
    return query.getOrDefault(name, "");
  }

  /// The body as an HTML form.
  public Map<String, String> form() {
    return fields(new String(body, StandardCharsets.UTF_8));
  }

  /// Shows and never writes.
  public boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }

  public boolean isPost() {
    return method.equals("POST");
  }

  private static Map<String, String> headers(JsonNode headers) {
    Map<String, String> byName = new TreeMap<>();
    headers
        .properties()
        .forEach(header ->
            byName.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asText()));
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
