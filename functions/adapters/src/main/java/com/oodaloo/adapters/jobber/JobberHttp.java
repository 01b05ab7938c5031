package com.oodaloo.adapters.jobber;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One exchange with Jobber, judged by its status before anybody reads the body: an error page is
/// no JSON.
final class JobberHttp {
  /// A full page of 100 rows is below 300 kB.
  private static final long ANSWER_BYTES_MAX = 8L << 20;

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final Duration patience;

  JobberHttp(Duration patience) {
    this.patience = patience;
  }

  /// The body of a 200.
  ///
  /// @throws Rejected `UNAUTHORIZED` for 401 and 403, `PROTOCOL` for what else is our fault
  /// @throws Unavailable for 429, 5xx and silence
  byte[] send(HttpRequest.Builder request) {
    HttpResponse<byte[]> response = answer(request.timeout(patience).build());
    if (response.statusCode() != 200) {
      throw failure(response);
    }
    return response.body();
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
      throw new Unavailable("Jobber did not answer", cause);
    } catch (TimeoutException silence) {
      throw new Unavailable("Jobber did not answer in time", silence);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while waiting for Jobber", stopped);
    } finally {
      coming.cancel(true);
    }
  }

  private static RuntimeException failure(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    String sentence = "Jobber answered " + status;
    if (status == 401 || status == 403) {
      return new Rejected(Rejected.Reason.UNAUTHORIZED, sentence);
    }
    return status == 408 || status == 429 || status >= 500
        ? new Unavailable(sentence, pause(response))
        : new Rejected(Rejected.Reason.PROTOCOL, sentence);
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
