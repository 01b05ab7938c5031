package com.oodaloo.local.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The owner's browser: follows redirects, keeps cookies, and finds the public address on this
/// machine.
///
/// Links may carry a fixed public address (`http://localhost:8080`) while the port is another one.
public final class OwnerBrowser implements WebhookPost, AutoCloseable {
  private static final int MAX_REDIRECTS = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new LocalCookies())
          .build();
  private final String publicUrl;
  private final String realUrl;

  public OwnerBrowser(String publicUrl, String realUrl) {
    this.publicUrl = publicUrl;
    this.realUrl = realUrl;
  }

  /// Where the browser ended up, and what it saw there.
  public record Page(URI url, int status, String body) {}

  /// Opens an address or a path of the gateway.
  public Page open(String url) {
    URI at = real(URI.create(realUrl), url);
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      HttpResponse<String> response = send(HttpRequest.newBuilder(at).GET());
      Optional<String> location = response.headers().firstValue("Location");
      if (response.statusCode() / 100 != 3 || location.isEmpty()) {
        return new Page(at, response.statusCode(), response.body());
      }
      at = real(at, location.get());
    }
    throw new IllegalStateException(
        "more than " + MAX_REDIRECTS + " redirects from " + at.getPath());
  }

  /// Posts JSON to an address or a path of the gateway.
  public Page post(String url, String json) {
    return post(url, "application/json", json);
  }

  /// Posts an HTML form, its fields encoded already.
  public Page submit(String url, String form) {
    return post(url, "application/x-www-form-urlencoded", form);
  }

  private Page post(String url, String type, String body) {
    URI at = real(URI.create(realUrl), url);
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(at)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    return new Page(at, response.statusCode(), response.body());
  }

  @Override
  public int post(Webhook webhook) {
    var request =
        HttpRequest.newBuilder(URI.create(realUrl + webhook.path()))
            .POST(BodyPublishers.ofByteArray(webhook.body()));
    for (Map.Entry<String, String> header : webhook.headers().entrySet()) {
      request.setHeader(header.getKey(), header.getValue());
    }
    return send(request).statusCode();
  }

  private URI real(URI from, String url) {
    return url.startsWith(publicUrl)
        ? URI.create(realUrl + url.substring(publicUrl.length()))
        : from.resolve(url);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a page was loading", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
