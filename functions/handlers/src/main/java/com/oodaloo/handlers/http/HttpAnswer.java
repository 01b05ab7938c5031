package com.oodaloo.handlers.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.handlers.Json;
import com.oodaloo.handlers.pages.PagePolicy;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/// An answer to an HTTP event. Every page forbids caching, framing, referrers and foreign content.
public record HttpAnswer(int status, Map<String, String> headers, String body, Encoding encoding) {
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
    headers.put("cache-control", "no-store");
    headers.put("x-content-type-options", "nosniff");
    return new HttpAnswer(200, headers, Base64.getEncoder().encodeToString(zip), Encoding.BASE64);
  }

  public static HttpAnswer status(int status) {
    return new HttpAnswer(status, Map.of("cache-control", "no-store"), "");
  }

  public static HttpAnswer page(int status, String html) {
    return page(status, html, PagePolicy.STRICT);
  }

  /// A page with a content policy of its own (Plaid's widget needs a script of Plaid's).
  public static HttpAnswer page(int status, String html, String contentPolicy) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("content-type", "text/html; charset=utf-8");
    headers.put("cache-control", "no-store");
    headers.put("content-security-policy", contentPolicy);
    headers.put("referrer-policy", "no-referrer");
    headers.put("x-content-type-options", "nosniff");
    headers.put("strict-transport-security", "max-age=31536000");
    return new HttpAnswer(status, headers, html);
  }

  public static HttpAnswer json(int status, String json) {
    return new HttpAnswer(
        status, Map.of("content-type", "application/json", "cache-control", "no-store"), json);
  }

  public static HttpAnswer redirect(URI location) {
    return new HttpAnswer(
        302, Map.of("location", location.toString(), "cache-control", "no-store"), "");
  }

  public byte[] bytes() {
    ObjectNode answer = Json.object();
    answer.put("statusCode", status);
    ObjectNode fields = answer.putObject("headers");
    headers.forEach(fields::put);
    answer.put("body", body);
    answer.put("isBase64Encoded", encoding == Encoding.BASE64);
    return Json.bytes(answer);
  }
}
