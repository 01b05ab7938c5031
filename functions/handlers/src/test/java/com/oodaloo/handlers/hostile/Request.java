package com.oodaloo.handlers.hostile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.handlers.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/// A webhook on its way: headers as the gateway hands them over, and the raw body.
@SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared
record Request(Map<String, String> headers, byte[] body) {
  Request {
    headers = Map.copyOf(headers);
  }

  static Request of(String header, String value, byte[] body) {
    return new Request(Map.of(header, value), body);
  }

  Request with(String header, String value) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.put(header, value);
    return new Request(changed, body);
  }

  Request withBody(byte[] changed) {
    return new Request(headers, changed);
  }

  /// The event of API Gateway, payload format 2.0, its body in base64.
  byte[] event() {
    return event(Base64.getEncoder().encodeToString(body), "true");
  }

  /// The same with the body as the given text and flag.
  byte[] event(String text, String flag) {
    ObjectNode event = Json.object();
    event.put("version", "2.0").put("rawPath", "/webhooks").put("rawQueryString", "");
    headers.forEach(event.putObject("headers")::put);
    event.putObject("requestContext").putObject("http").put("method", "POST");
    event.put("body", text).put("isBase64Encoded", Boolean.parseBoolean(flag));
    return Json.bytes(event);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
