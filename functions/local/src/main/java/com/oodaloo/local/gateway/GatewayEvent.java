package com.oodaloo.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A request as API Gateway's HTTP API and Lambda's function URLs describe it, payload format 2.0.
final class GatewayEvent {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter COMMON_LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private GatewayEvent() {}

  /// Which route took the request (`POST /webhooks/jobber`, `$default`), and the path it sees.
  record Target(String functionId, String routeKey, String path) {}

  static byte[] write(HttpExchange exchange, Target target, byte[] body, Instant at) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0");
    event.put("routeKey", target.routeKey());
    event.put("rawPath", target.path());
    String query = exchange.getRequestURI().getRawQuery();
    event.put("rawQueryString", query == null ? "" : query);
    headers(event, exchange);
    if (query != null && !query.isEmpty()) {
      parameters(event.putObject("queryStringParameters"), query);
    }
    context(event.putObject("requestContext"), exchange, target, at);
    if (body.length > 0) {
      Body.of(body, header(exchange, "Content-Type")).writeTo(event);
    }
    event.putIfAbsent("isBase64Encoded", JSON.getNodeFactory().booleanNode(false));
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void headers(ObjectNode event, HttpExchange exchange) {
    var headers = new TreeMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    headers.remove("cookie");
    List<String> cookies =
        exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
            .flatMap(line -> Arrays.stream(line.split(";\\s*", -1)))
            .toList();
    if (!cookies.isEmpty()) {
      cookies.forEach(event.putArray("cookies")::add);
    }
    headers.forEach(event.putObject("headers")::put);
  }

  private static void parameters(ObjectNode node, String query) {
    var parameters =
        Arrays.stream(query.split("&", -1))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.groupingBy(
                    pair -> decoded(pair[0]),
                    TreeMap::new,
                    Collectors.mapping(
                        pair -> pair.length == 1 ? "" : decoded(pair[1]),
                        Collectors.joining(","))));
    parameters.forEach(node::put);
  }

  /// What cannot be decoded is passed on as it is.
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  private static void context(
      ObjectNode context, HttpExchange exchange, Target target, Instant at) {
    context.put("accountId", "000000000000");
    context.put("apiId", "local");
    context.put("domainName", header(exchange, "Host"));
    context.put("domainPrefix", "local");
    ObjectNode http = context.putObject("http");
    http.put("method", exchange.getRequestMethod());
    http.put("path", target.path());
    http.put("protocol", exchange.getProtocol());
    http.put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress());
    http.put("userAgent", header(exchange, "User-Agent"));
    context.put("requestId", "local-" + Long.toHexString(at.toEpochMilli()));
    context.put("routeKey", target.routeKey());
    context.put("stage", "$default");
    context.put("time", COMMON_LOG_TIME.format(at));
    context.put("timeEpoch", at.toEpochMilli());
  }

  static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  static String path(HttpExchange exchange) {
    URI uri = exchange.getRequestURI();
    return uri.getRawPath() == null ? "/" : uri.getRawPath();
  }
}
