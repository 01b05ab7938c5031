package com.oodaloo.handlers.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.handlers.Json;
import com.oodaloo.handlers.pages.PagePolicy;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/// An answer to an HTTP event. Every page forbids caching, framing, referrers and foreign content.
public record HttpAnswer(int status, Map<String, String> headers, String body, Encoding encoding) {
  /// Payload format 2.0 takes cookies in a field of its own; here they stand one a line.
  static final String COOKIE = "set-cookie";

  /// How the body is carried: as its text, or as bytes in Base64.
  public enum Encoding {
    TEXT,
    BASE64
  }

  public HttpAnswer(int status, Map<String, String> headers, String body) {
    this(status, headers, body, Encoding.TEXT);
  }

  /// A zip to keep; nothing in it is shown by the browser. `name` is ours, never a customer's.
  public static HttpAnswer file(String name, byte[] zip) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("content-type", "application/zip");
    headers.put("content-disposition", "attachment; filename=\"" + name + "\"");
    headers.putAll(guarding());
    return new HttpAnswer(200, headers, Base64.getEncoder().encodeToString(zip), Encoding.BASE64);
  }

  public static HttpAnswer status(int status) {
    return new HttpAnswer(status, guarding(), "");
  }

  public static HttpAnswer page(int status, String html) {
    return page(status, html, PagePolicy.STRICT);
  }

  /// A page with a content policy of its own (Plaid's widget needs a script of Plaid's).
  public static HttpAnswer page(int status, String html, String contentPolicy) {
    return new HttpAnswer(status, guarding(), html)
        .with("content-type", "text/html; charset=utf-8")
        .with("content-security-policy", contentPolicy);
  }

  public static HttpAnswer json(int status, String json) {
    return new HttpAnswer(status, guarding(), json).with("content-type", "application/json");
  }

  public static HttpAnswer redirect(URI location) {
    return redirect(302, location);
  }

  /// @param status 303 after a form: the browser goes on with a `GET`
  static HttpAnswer redirect(int status, URI location) {
    return new HttpAnswer(status, guarding(), "").with("location", location.toString());
  }

  /// What every answer forbids: keeping it, telling its address, guessing its type, plain HTTP.
  private static Map<String, String> guarding() {
    return Map.of(
        "cache-control", "no-store",
        "referrer-policy", "no-referrer",
        "x-content-type-options", "nosniff",
        "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
        "strict-transport-security", "max-age=31536000; includeSubDomains");
  }

  /// The same answer with one header more, or another value of it.
  public HttpAnswer with(String header, String value) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.put(header, value);
    return new HttpAnswer(status, changed, body, encoding);
  }

  /// The same answer with one cookie more.
  HttpAnswer withCookie(String cookie) {
    return with(COOKIE, headers.containsKey(COOKIE) ? headers.get(COOKIE) + "\n" + cookie : cookie);
  }

  public byte[] bytes() {
    ObjectNode answer = Json.object();
    answer.put("statusCode", status);
    ObjectNode fields = answer.putObject("headers");
    headers.forEach(fields::put);
    if (fields.has(COOKIE)) {
      ArrayNode cookies = answer.putArray("cookies");
      fields.remove(COOKIE).asText().lines().forEach(cookies::add);
    }
    answer.put("body", body);
    answer.put("isBase64Encoded", encoding == Encoding.BASE64);
    return Json.bytes(answer);
  }
}
