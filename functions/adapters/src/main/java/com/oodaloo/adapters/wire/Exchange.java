package com.oodaloo.adapters.wire;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Exchanges with one vendor, each tried once, bounded in time and size, and judged by its status
/// before anybody reads the body: an error page is no JSON.
///
/// Retries belong to the queue; redirects are not followed.
public final class Exchange {
  /// A full page of any vendor is below 300 kB.
  private static final long ANSWER_BYTES_MAX = 8L << 20;

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Set<Integer> PASSING = Set.of(408, 409, 429);

  private final String vendor;
  private final Duration patience;
  private final HttpClient http;

  /// @param vendor as its name stands in sentences
  /// @param patience for the whole of an exchange, connecting and body included
  public Exchange(String vendor, Duration patience) {
    this.vendor = vendor;
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  /// The body of a 200.
  ///
  /// @throws Rejected `UNAUTHORIZED` for 401 and 403, `PROTOCOL` for what else is our fault
  /// @throws Unavailable for 408, 409, 429, 5xx and silence
  public byte[] send(HttpRequest.Builder request) {
    HttpResponse<byte[]> response = answer(request.timeout(patience).build());
    if (response.statusCode() != 200) {
      throw failure(response);
    }
    return response.body();
  }

  /// An answer of any status, for those who look into refusals.
  @SuppressWarnings("ArrayRecordComponent") // bytes as they came
  public record Answer(int status, byte[] body) {}

  /// @throws Unavailable for 408, 409, 429, 5xx and silence
  public Answer ask(HttpRequest.Builder request) {
    HttpResponse<byte[]> response = answer(request.timeout(patience).build());
    if (failure(response) instanceof Unavailable passing && response.statusCode() != 200) {
      throw passing;
    }
    return new Answer(response.statusCode(), response.body());
  }

  /// The request's own time-out ends with the headers; waiting for the future bounds the body too.
  private HttpResponse<byte[]> answer(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    try {
      return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException silence) {
      Throwable cause = silence.getCause() instanceof IOException io ? io : silence;
      throw new Unavailable(vendor + " did not answer", cause);
    } catch (TimeoutException silence) {
      throw new Unavailable(vendor + " did not answer in time", silence);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while waiting for " + vendor, stopped);
    } finally {
      coming.cancel(true);
    }
  }

  private RuntimeException failure(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    String sentence = vendor + " answered " + status + requestId(response);
    if (status == 401 || status == 403) {
      return new Rejected(Rejected.Reason.UNAUTHORIZED, sentence);
    }
    return PASSING.contains(status) || status >= 500
        ? new Unavailable(sentence, pause(response))
        : new Rejected(Rejected.Reason.PROTOCOL, sentence);
  }

  /// What a vendor's support asks for first.
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
