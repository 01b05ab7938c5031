package com.oodaloo.adapters.aws;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// Calls AWS and raises only what the use cases know.
///
/// `Unavailable` for timeouts, lost connections, throttling and 5xx; `Rejected` for everything that
/// would fail again. Messages name the work and AWS's error code, never a value of the request.
public final class AwsCalls {
  private AwsCalls() {}

  /// @param work what is being done, for the message: "put event"
  public static <T> T call(String work, Supplier<T> request) {
    try {
      return request.get();
    } catch (AwsServiceException e) {
      throw failed(work, e);
    } catch (SdkException e) {
      throw new Unavailable(work + " got no answer", e);
    }
  }

  private static RuntimeException failed(String work, AwsServiceException e) {
    String code =
        Optional.ofNullable(e.awsErrorDetails())
            .map(AwsErrorDetails::errorCode)
            .orElse("status " + e.statusCode());
    return e.isThrottlingException() || e.statusCode() >= 500 || isPassing(code)
        ? new Unavailable(work + " failed: " + code, e)
        : new Rejected(Rejected.Reason.PROTOCOL, work + " was refused: " + code);
  }

  /// Codes of status 400 that the SDK does not count as throttling and that pass by waiting.
  private static boolean isPassing(String code) {
    return code.equals("TransactionConflictException")
        || code.equals("TransactionInProgressException")
        || code.equals("ReplicatedWriteConflictException")
        || code.equals("LimitExceededException")
        || code.equals("TooManyRequestsException")
        || code.equals("ExpiredTokenException");
  }
}
