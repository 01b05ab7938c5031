package com.oodaloo.cli.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files under `events/` are what they claim to be: one folder a function, and genuine
/// signatures wherever the name does not say otherwise.
class SampleEventsTest {
  private static final Path EVENTS = Path.of("..", "..", "events");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  @DisplayName("There is one folder for each function, and one for what is told to others")
  void oneFolderEach() throws IOException {
    try (Stream<Path> folders = Files.list(EVENTS).filter(Files::isDirectory)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of("outcomes"),
                      Stack.read(Path.of("..", "..", "template.yaml")).functions().stream()
                          .map(function -> kebab(function.id().replace("Function", ""))))
                  .toList());
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  static List<String> jobber() throws IOException {
    return files("jobber-webhook");
  }

  static List<String> stripe() throws IOException {
    return files("stripe-webhook");
  }

  static List<String> plaid() throws IOException {
    return files("plaid-webhook").stream().filter(name -> !name.contains("key")).toList();
  }

  @ParameterizedTest
  @MethodSource("jobber")
  @DisplayName("A Jobber event is signed over its raw bytes, unless it says that it is not")
  void jobberSignature(String file) throws Exception {
    JsonNode event = read(file);
    String expected =
        Base64.getEncoder().encodeToString(hmac("sandbox-jobber-secret", body(event)));
    assertThat(event.at("/headers/x-jobber-hmac-sha256").asText().equals(expected))
        .isEqualTo(isGenuine(file));
  }

  @ParameterizedTest
  @MethodSource("stripe")
  @DisplayName("A Stripe event is signed at the moment it is delivered")
  void stripeSignature(String file) throws Exception {
    JsonNode event = read(file);
    String second = Long.toString(event.at("/requestContext/timeEpoch").asLong() / 1000);
    byte[] signed = (second + "." + new String(body(event), UTF_8)).getBytes(UTF_8);
    String expected =
        "t=%s,v1=%s".formatted(second, HexFormat.of().formatHex(hmac("whsec_sandbox", signed)));
    assertThat(event.at("/headers/stripe-signature").asText().equals(expected))
        .isEqualTo(isGenuine(file));
  }

  @ParameterizedTest
  @MethodSource("plaid")
  @DisplayName("A Plaid event carries a token of the sample key that names the body's digest")
  void plaidSignature(String file) throws Exception {
    JsonNode event = read(file);
    String[] token = event.at("/headers/plaid-verification").asText().split("\\.", -1);
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(plaidKey());
    signature.update((token[0] + "." + token[1]).getBytes(UTF_8));
    JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token[1]));

    assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2])))
        .isEqualTo(isGenuine(file));
    assertThat(claims.path("iat").asLong() * 1000)
        .isEqualTo(event.at("/requestContext/timeEpoch").asLong());
    assertThat(claims.path("request_body_sha256").asText())
        .isEqualTo(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body(event))));
  }

  private static PublicKey plaidKey() throws IOException, GeneralSecurityException {
    JsonNode key = read("plaid-webhook/verification-key.json").path("key");
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    ECPoint point = new ECPoint(coordinate(key, "x"), coordinate(key, "y"));
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
  }

  private static BigInteger coordinate(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
  }

  private static boolean isGenuine(String file) {
    return !file.contains("wrong-signature");
  }

  private static List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(EVENTS.resolve(folder))) {
      return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
    }
  }

  private static JsonNode read(String file) throws IOException {
    return JSON.readTree(Files.readAllBytes(EVENTS.resolve(file)));
  }

  private static byte[] body(JsonNode event) {
    String text = event.path("body").asText();
    return event.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(text)
        : text.getBytes(UTF_8);
  }

  private static byte[] hmac(String secret, byte[] message) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return mac.doFinal(message);
  }
}
