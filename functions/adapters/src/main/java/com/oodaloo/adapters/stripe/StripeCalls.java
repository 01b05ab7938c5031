package com.oodaloo.adapters.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.wire.StrictJson;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Rejected.Reason;
import com.oodaloo.app.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads from Stripe, once per call: retries belong to the queue, redirects are not followed.
final class StripeCalls {
  /// 100 balance transactions are below 200 kB.
  private static final long ANSWER_BYTES_MAX = 8L << 20;

  private static final Duration PAUSE = Duration.ofSeconds(30);

  /// Pinned, so that an upgrade of the account's default changes nothing here.
  private static final String API_VERSION = "2024-06-20";

  private final StripeAccess access;
  private final HttpClient http;

  StripeCalls(StripeAccess access) {
    this.access = access;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
  }

  /// The object at `path`, asked for in the name of `account`.
  JsonNode get(String path, String account) {
    HttpResponse<byte[]> response = answer(request(path, account));
    if (response.statusCode() != 200) {
      throw failure(response);
    }
    return StrictJson.object(response.body())
        .orElseThrow(() -> new Rejected(Reason.PROTOCOL, "Stripe's answer is no JSON object"));
  }

  private HttpRequest request(String path, String account) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root() + path))
            .header("Authorization", "Bearer " + access.apiKey().value())
            .header("Stripe-Version", API_VERSION)
            .timeout(access.patience());
    if (!account.equals(StripeAccess.OWN_ACCOUNT)) {
      request.header("Stripe-Account", account);
    }
    return request.build();
  }

  private String root() {
    String base = access.base().toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /// The request's own time-out ends with the headers; waiting for the future bounds the body too.
  private HttpResponse<byte[]> answer(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    try {
      return coming.get(access.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException silence) {
      Throwable cause = silence.getCause() instanceof IOException io ? io : silence;
      throw new Unavailable("Stripe did not answer", cause);
    } catch (TimeoutException silence) {
      throw new Unavailable("Stripe did not answer in time", silence);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while waiting for Stripe", stopped);
    } finally {
      coming.cancel(true);
    }
  }

  private static RuntimeException failure(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    String sentence = "Stripe answered " + status + requestId(response);
    if (status == 401 || status == 403) {
      return new Rejected(Reason.UNAUTHORIZED, sentence);
    }
    boolean passing = status == 408 || status == 409 || status == 429 || status >= 500;
    return passing
        ? new Unavailable(sentence, pause(response))
        : new Rejected(Reason.PROTOCOL, sentence);
  }

  private static String requestId(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("request-id")
        .filter(id -> id.matches("[A-Za-z0-9_]{1,64}"))
        .map(id -> ", request " + id)
        .orElse("");
  }

  private static Duration pause(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("retry-after")
        .filter(seconds -> seconds.matches("[0-9]{1,4}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .filter(asked -> asked.compareTo(PAUSE) > 0)
        .orElse(PAUSE);
  }
}
