package com.oodaloo.adapters.jobber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.jobber.graphql.AccountQuery;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A call to Jobber")
class JobberTransportTest {
  private static final String ACCOUNT =
      """
      {"data":{"account":{"id":"QQ==","name":"Precision Contractors LLC","countryCode":"US",
      "createdAt":"2020-01-01T00:00:00Z"},"user":null},
      "extensions":{"versioning":{"version":"2026-07-27"}}}\
      """;

  private PretendJobber jobber;

  @BeforeEach
  void start() throws IOException {
    jobber = new PretendJobber();
  }

  @AfterEach
  void stop() {
    jobber.close();
  }

  @Test
  @DisplayName("carries the token and the version, and gives back the typed answer")
  void carriesTokenAndVersion() {
    assertThat(call(jobber.answers(ACCOUNT)).account)
        .extracting(account -> account.name)
        .isEqualTo("Precision Contractors LLC");
    assertThat(jobber.asked)
        .singleElement()
        .satisfies(asked -> {
          assertThat(asked.path()).isEqualTo("/api/graphql");
          assertThat(asked.authorization()).isEqualTo("Bearer access-1");
          assertThat(asked.version()).isEqualTo("2026-07-27");
          assertThat(asked.body()).contains("\"operationName\":\"Account\"");
        });
  }

  @Test
  @DisplayName("that is throttled waits for exactly the missing points and asks again")
  void waitsForThePoints() {
    call(jobber.answers(throttled(4_048, 2_048, 10_000)).answers(ACCOUNT));

    assertThat(jobber.waited).containsExactly(Duration.ofMillis(4_050));
    assertThat(jobber.asked).hasSize(2);
  }

  @Test
  @DisplayName("that stays throttled becomes the caller's wait, with the seconds computed")
  void givesUpAfterFourAttempts() {
    for (int i = 0; i < 4; i++) {
      jobber.answers(throttled(4_048, 3_048, 10_000));
    }

    var failure = catchThrowableOfType(Unavailable.class, () -> call(jobber));

    assertThat(failure.retryAfter()).isEqualTo(Duration.ofMillis(2_050));
    assertThat(jobber.waited).hasSize(3);
  }

  @Test
  @DisplayName("dearer than the full bucket is refused at once: waiting never helps")
  void tooDearIsRefused() {
    jobber.answers(throttled(10_001, 10_000, 10_000));

    assertReason(Rejected.Reason.PROTOCOL);
    assertThat(jobber.waited).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"401,UNAUTHORIZED", "403,UNAUTHORIZED", "400,PROTOCOL", "404,PROTOCOL"})
  @DisplayName("answered with a status of refusal is rejected before the body is read")
  void refusals(int status, Rejected.Reason reason) {
    jobber.answers(status, "<html>no JSON</html>");

    assertReason(reason);
  }

  @ParameterizedTest
  @CsvSource({"429", "500", "502", "503"})
  @DisplayName("answered with a passing failure is to be tried again")
  void passingFailures(int status) {
    jobber.answers(status, "<html>no JSON</html>");

    assertThatThrownBy(() -> call(jobber)).isInstanceOf(Unavailable.class);
  }

  @Test
  @DisplayName("with HTTP 200 and UNAUTHENTICATED is a dead token")
  void unauthenticated() {
    jobber.answers(
        """
        {"errors":[{"message":"hidden","extensions":{"code":"UNAUTHENTICATED"}}],
        "data":{"account":null,"user":null}}\
        """);

    assertReason(Rejected.Reason.UNAUTHORIZED);
  }

  @Test
  @DisplayName("for an account that disconnected the app is a dead token")
  void disconnected() {
    jobber.answers(
        """
        {"errors":[{"message":"User has disconnected this app from their account."}],"data":null}\
        """);

    assertReason(Rejected.Reason.UNAUTHORIZED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"errors":[{"message":"An object was hidden due to permissions"}],"data":{"account":null,"user":null}}
          {"data":{"account":{"id":"QQ=="},"user":null}}
          {"data":null}
          {}
          not JSON
          """)
  @DisplayName("whose answer is only a part or not of the schema's form is rejected, not half used")
  void unusableAnswers(String body) {
    jobber.answers(body);

    assertReason(Rejected.Reason.PROTOCOL);
  }

  private void assertReason(Rejected.Reason reason) {
    assertThat(catchThrowableOfType(Rejected.class, () -> call(jobber)).reason()).isEqualTo(reason);
  }

  private static AccountQuery.Data call(PretendJobber jobber) {
    return jobber.transport().call(new AccountQuery(), PretendJobber.TOKENS);
  }

  private static String throttled(int requested, int available, int maximum) {
    return """
    {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],
    "extensions":{"cost":{"requestedQueryCost":%d,"actualQueryCost":0,"throttleStatus":
    {"maximumAvailable":%d,"currentlyAvailable":%d,"restoreRate":500}}}}\
    """
        .formatted(requested, maximum, available);
  }
}
