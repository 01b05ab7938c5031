package com.oodaloo.adapters.jobber;

import com.apollographql.apollo.api.ApolloResponse;
import com.apollographql.apollo.api.Error;
import com.apollographql.apollo.api.Operation;
import com.apollographql.apollo.api.Operations;
import com.apollographql.apollo.api.json.BufferedSinkJsonWriter;
import com.apollographql.apollo.api.json.BufferedSourceJsonReader;
import com.oodaloo.adapters.wire.Exchange;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Rejected.Reason;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.jobber.JobberSource.Account;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import okio.Buffer;

/// Sends one operation to Jobber and gives back its data, whole or not at all.
///
/// Nothing is asked that the firm's bucket does not hold. A short wait for points is waited here,
/// so that a long list is not begun anew for a missing second; a longer one is the caller's, as
/// `Unavailable` with that pause. Jobber throttles with HTTP 200.
public final class JobberTransport {
  private static final System.Logger LOG = System.getLogger(JobberTransport.class.getName());
  private static final int ATTEMPTS_MAX = 4;
  private static final Duration WAIT_MAX = Duration.ofSeconds(5);

  private final JobberAccess access;
  private final Exchange http;
  private final PointsBucket bucket;
  private final Waiting waiting;
  private final AtomicBoolean isVersionTold = new AtomicBoolean();

  /// How time passes between two attempts.
  public interface Waiting {
    void pass(Duration time) throws InterruptedException;
  }

  public JobberTransport(JobberAccess access, PointsBucket bucket, Waiting waiting) {
    this.access = access;
    this.bucket = bucket;
    this.http = new Exchange("Jobber", access.patience());
    this.waiting = waiting;
  }

  /// Asks for a firm, out of its bucket.
  public <D extends Operation.Data> D call(Operation<D> operation, Account account) {
    Duration missing = bucket.untilPayable(account.firm(), operation.name());
    if (!missing.isZero()) {
      pass(operation, missing);
    }
    return call(
        operation,
        account.tokens(),
        cost -> bucket.answered(account.firm(), operation.name(), cost));
  }

  /// Asks for an account whose firm is not known yet.
  public <D extends Operation.Data> D call(Operation<D> operation, Tokens tokens) {
    return call(operation, tokens, _ -> {});
  }

  private <D extends Operation.Data> D call(
      Operation<D> operation, Tokens tokens, Consumer<JobberCost> paid) {
    for (int attempt = 1; ; attempt++) {
      ApolloResponse<D> response = once(operation, tokens);
      JobberCost cost = JobberCost.of(response);
      paid.accept(cost);
      compareVersions(response);
      if (!isThrottled(response)) {
        return data(operation, response);
      }
      Duration wait = throttled(operation, cost);
      if (attempt == ATTEMPTS_MAX) {
        throw new Unavailable("Jobber throttles " + operation.name(), wait);
      }
      pass(operation, wait);
    }
  }

  private <D extends Operation.Data> ApolloResponse<D> once(Operation<D> operation, Tokens tokens) {
    Buffer body = new Buffer();
    Operations.composeJsonRequest(operation, new BufferedSinkJsonWriter(body));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(access.at("/api/graphql"))
            .header("Authorization", "Bearer " + tokens.access())
            .header("X-JOBBER-GRAPHQL-VERSION", access.version())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(body.readByteArray()));
    Buffer answer = new Buffer().write(http.send(request));
    return Operations.parseResponse(operation, new BufferedSourceJsonReader(answer));
  }

  private static Duration throttled(Operation<?> operation, JobberCost cost) {
    if (cost.isUnpayable()) {
      throw new Rejected(
          Reason.PROTOCOL,
          operation.name() + " asks " + cost.requested() + " points, more than a full bucket");
    }
    return cost.untilPayable();
  }

  private void pass(Operation<?> operation, Duration wait) {
    if (wait.compareTo(WAIT_MAX) > 0) {
      throw new Unavailable("no points for " + operation.name(), wait);
    }
    try {
      waiting.pass(wait);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while waiting for Jobber's bucket", stopped);
    }
  }

  private static <D extends Operation.Data> D data(
      Operation<D> operation, ApolloResponse<D> response) {
    if (response.errors != null && !response.errors.isEmpty()) {
      throw failure(operation, response.errors.getFirst());
    }
    if (response.data == null) {
      throw new Rejected(
          Reason.PROTOCOL,
          "Jobber's answer to " + operation.name() + " is not of the schema's form");
    }
    return response.data;
  }

  private static RuntimeException failure(Operation<?> operation, Error error) {
    String code = code(error);
    if (code.equals("UNAUTHENTICATED") || error.getMessage().contains("disconnected this app")) {
      return new Rejected(Reason.UNAUTHORIZED, "Jobber no longer accepts the token");
    }
    if (error.getMessage().startsWith("Service temporarily unavailable")) {
      return new Unavailable("Jobber is temporarily unavailable", Duration.ofSeconds(30));
    }
    return new Rejected(
        Reason.PROTOCOL,
        "Jobber refuses " + operation.name() + (code.isEmpty() ? "" : " with " + code));
  }

  private static boolean isThrottled(ApolloResponse<?> response) {
    List<Error> errors = response.errors == null ? List.of() : response.errors;
    return errors.stream()
        .anyMatch(
            error -> code(error).equals("THROTTLED") || error.getMessage().equals("Throttled"));
  }

  private static String code(Error error) {
    Map<String, Object> extensions = error.getExtensions();
    return extensions != null && extensions.get("code") instanceof String code ? code : "";
  }

  /// Jobber serves another version than the one asked for without calling it an error.
  private void compareVersions(ApolloResponse<?> response) {
    if (response.extensions.get("versioning") instanceof Map<?, ?> versioning
        && versioning.get("version") instanceof String served
        && (!served.equals(access.version()) || versioning.get("warning") != null)
        && isVersionTold.compareAndSet(false, true)) {
      LOG.log(
          System.Logger.Level.ERROR,
          "JOBBER_VERSION: Jobber serves {0} for {1}; move JOBBER_GRAPHQL_VERSION on",
          served,
          access.version());
    }
  }
}
