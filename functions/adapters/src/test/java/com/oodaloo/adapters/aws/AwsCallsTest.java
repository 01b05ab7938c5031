package com.oodaloo.adapters.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

@DisplayName("A failed call to AWS")
class AwsCallsTest {
  @ParameterizedTest
  @CsvSource({
    "500, InternalServerError",
    "503, ServiceUnavailable",
    "400, ProvisionedThroughputExceededException",
    "400, ThrottlingException",
    "400, RequestLimitExceeded",
    "400, TransactionInProgressException",
    "400, TransactionConflictException",
    "429, TooManyRequestsException"
  })
  @DisplayName("is unavailable when waiting helps")
  void unavailable(int status, String code) {
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> failing(status, code))
        .withMessage("put event failed: " + code);
  }

  @ParameterizedTest
  @CsvSource({
    "400, ValidationException",
    "400, ResourceNotFoundException",
    "403, AccessDeniedException"
  })
  @DisplayName("is rejected when the same again would fail again, without a value in the message")
  void rejected(int status, String code) {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> failing(status, code))
        .withMessage("put event was refused: " + code)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Rejected.Reason.PROTOCOL));
  }

  @Test
  @DisplayName("is unavailable when there was no answer in time")
  void timeout() {
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() ->
            AwsCalls.call(
                "put event",
                () -> {
                  throw ApiCallTimeoutException.create(1000);
                }))
        .withMessage("put event got no answer");
  }

  private static void failing(int status, String code) {
    AwsCalls.call(
        "put event",
        () -> {
          throw AwsServiceException.builder()
              .statusCode(status)
              .message("Hollis owes $3,125.00")
              .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
              .build();
        });
  }
}
