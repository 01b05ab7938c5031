package com.oodaloo.adapters.jobber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Jobber's signature")
class JobberSignatureTest {
  private static final byte[] CONNECTED =
      """
      {"data":{"webHookEvent":{"topic":"APP_CONNECT","appId":"id","accountId":"id","itemId":"id","occurredAt":"ISO8601DateTime"}}}\
      """
          .getBytes(StandardCharsets.UTF_8);
  private static final String CONNECTED_SIGNATURE = "+PXo5mRPCuHqX3CePBACS8afHQPY9rXzPlp9AG/a8BI=";

  private static final byte[] CLIENT_CREATED =
      """
      {
        "data": {
          "webHookEvent": {
            "topic": "CLIENT_CREATE",
            "appId": "3ef22a50-072d-430c-a78f-b7646657560b",
            "accountId": "Z2lkOi8vSm9iYmVyL0FjY291bnQvMjQ4NjkzNA==",
            "itemId": "Z2lkOi8vSm9iYmVyL0NsaWVudC8xNDUxODkzMjY=",
            "occurredAt": "2026-07-02T09:08:19Z"
          }
        }
      }
      """
          .getBytes(StandardCharsets.UTF_8);

  private final JobberSignature docs = new JobberSignature("my app's OAuth client secret");

  @Test
  @DisplayName("is the HMAC of the raw body under the client secret")
  void signsTheRawBody() {
    assertThat(docs.signs(CONNECTED, CONNECTED_SIGNATURE)).isTrue();
    assertThat(docs.of(CONNECTED)).isEqualTo(CONNECTED_SIGNATURE);
  }

  @Test
  @DisplayName("covers white space: the same JSON laid out otherwise is another message")
  void coversWhiteSpace() {
    var signature = new JobberSignature("test-client-secret");
    var header = "lHtOXTNWJx572L1xJuG7Cj13QSvwNnP1Mt7AWnAlJeU=";
    var compact = new String(CLIENT_CREATED, StandardCharsets.UTF_8).replaceAll("\\s+", "");

    assertThat(signature.signs(CLIENT_CREATED, header)).isTrue();
    assertThat(signature.signs(compact.getBytes(StandardCharsets.UTF_8), header)).isFalse();
  }

  @Test
  @DisplayName(
      "printed in Jobber's own documentation for that body does not compute, and is refused")
  void documentedExampleIsWrong() {
    assertThat(docs.signs(CONNECTED, "ks1dre6TCHsMO2GVWnDYmx3ZrxubXGbCNZ5gPiXvP9E=")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "=",
        "+PXo5mRPCuHqX3CePBACS8afHQPY9rXzPlp9AG/a8BI",
        "+PXo5mRPCuHqX3CePBACS8afHQPY9rXzPlp9AG/a8BI=x",
        "-PXo5mRPCuHqX3CePBACS8afHQPY9rXzPlp9AG_a8BI=",
        "f8f5e8e6644f0ae1ea5f709e3c10024bc69f1d03d8f6b5f33e5a7d006fdaf012",
        "sha256=+PXo5mRPCuHqX3CePBACS8afHQPY9rXzPlp9AG/a8BI=",
        "+PXo5mRPCuHqX3CePBACS8afHQPY9rXzPlp9AG/a8BJ=",
        "Zürich☃"
      })
  @DisplayName("of any other form is no signature")
  void otherFormsAreNone(String header) {
    assertThat(docs.signs(CONNECTED, header)).isFalse();
  }

  @Test
  @DisplayName("is never believed for random headers, and never throws (seed 20261122)")
  void neverThrows() {
    var random = new Random(20261122);
    for (int i = 0; i < 5_000; i++) {
      var bytes = new byte[random.nextInt(120)];
      random.nextBytes(bytes);
      var header = new String(bytes, StandardCharsets.ISO_8859_1);
      assertThatCode(() -> assertThat(docs.signs(CONNECTED, header)).isFalse())
          .doesNotThrowAnyException();
    }
  }
}
