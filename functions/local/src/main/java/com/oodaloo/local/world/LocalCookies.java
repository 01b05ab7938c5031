package com.oodaloo.local.world;

import java.net.CookieHandler;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The cookies of one host. Like a browser, and unlike the JDK's own, it takes `localhost` for
/// safe: a `Secure` cookie goes back there over plain HTTP.
final class LocalCookies extends CookieHandler {
  private final Map<String, String> kept = new LinkedHashMap<>();

  @Override
  public synchronized Map<String, List<String>> get(URI uri, Map<String, List<String>> request) {
    String cookies =
        kept.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return cookies.isEmpty() ? Map.of() : Map.of("Cookie", List.of(cookies));
  }

  @Override
  public synchronized void put(URI uri, Map<String, List<String>> response) {
    response.forEach((name, values) -> {
      if (name.equalsIgnoreCase("Set-Cookie")) {
        values.forEach(this::keep);
      }
    });
  }

  private void keep(String line) {
    String[] cookie = line.split(";", 2)[0].split("=", 2);
    if (cookie.length < 2 || line.contains("Max-Age=0")) {
      kept.remove(cookie[0]);
    } else {
      kept.put(cookie[0], cookie[1]);
    }
  }
}
